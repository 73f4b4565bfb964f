package gov.nyc.schools.spotlight.spotlight;

import gov.nyc.schools.spotlight.casefile.CasePanel;
import gov.nyc.schools.spotlight.publishing.Roster;
import gov.nyc.schools.spotlight.tasks.RefusedTask;
import gov.nyc.schools.spotlight.tasks.WorkItem;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Task_CollectConsents: the roster of who is shown is there, or nobody can be recognised. */
@Component
class CollectingConsents extends ProducersTask<CollectingConsents.CollectConsents> {

  /**
   * What the producer says.
   *
   * @param shown {@code named} or {@code nobody}
   * @param notes for the film team, or null
   */
  public record CollectConsents(String shown, String notes) {}

  private final Spotlights spotlights;
  private final DoneSteps steps;
  private final Roster roster;

  CollectingConsents(SpotlightPolicy policy, Spotlights spotlights, DoneSteps steps, Roster roster) {
    super("Task_CollectConsents", CollectConsents.class, policy, spotlights);
    this.spotlights = spotlights;
    this.steps = steps;
    this.roster = roster;
  }

  @Override
  void does(Spotlight spotlight, CollectConsents command, Acting by) {
    boolean nobody = command.shown().equals("nobody");
    boolean listed = !roster.ofCase(spotlight.caseNumber()).isEmpty();
    if (nobody == listed) {
      throw new RefusedTask("shown", nobody ? "spotlight.refused.somebody-listed" : "spotlight.refused.nobody-listed");
    }
    spotlights.nobodyShown(spotlight.caseNumber(), nobody);
    steps.done(spotlight.caseNumber(), "collect-consents", command.notes(), by);
  }

  @Override
  public Optional<CasePanel.Content> beside(WorkItem item) {
    return Optional.of(new CasePanel.Content("spotlight/panel :: roster",
        Map.of("number", item.caseNumber(), "people", roster.ofCase(item.caseNumber()))));
  }
}
