package gov.nyc.schools.spotlight.spotlight;

import gov.nyc.schools.spotlight.casefile.CasePanel;
import gov.nyc.schools.spotlight.tasks.RefusedTask;
import gov.nyc.schools.spotlight.tasks.WorkItem;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Task_MendSpotlight: something in a cleared spotlight must not be public. It is mended, or cleared once more with what is new. */
@Component
class MendingSpotlight extends ProducersTask<MendingSpotlight.MendSpotlight> {

  /**
   * What the producer says.
   *
   * @param mending {@code retry}, or {@code draft}: the school checks a new draft, and everything is cleared again
   * @param done what was mended, or why there is a new draft, as typed
   */
  public record MendSpotlight(String mending, String done) {}

  private final DoneSteps steps;
  private final Hindering hindering;

  MendingSpotlight(SpotlightPolicy policy, Spotlights spotlights, DoneSteps steps, Hindering hindering) {
    super("Task_MendSpotlight", MendSpotlight.class, policy, spotlights);
    this.steps = steps;
    this.hindering = hindering;
  }

  @Override
  void does(Spotlight spotlight, MendSpotlight command, Acting by) {
    if (command.mending().equals("draft")) {
      steps.done(spotlight.caseNumber(), "back-to-draft", command.done(), by);
      return;
    }
    if (!hindering.of(spotlight.caseNumber()).isEmpty()) {
      throw new RefusedTask(null, "spotlight.refused.hindered");
    }
    steps.done(spotlight.caseNumber(), "mend-spotlight", command.done(), by);
  }

  @Override
  Map<String, Object> routing(MendSpotlight command) {
    return Map.of("mending", command.mending());
  }

  @Override
  public Optional<CasePanel.Content> beside(WorkItem item) {
    return Optional.of(new CasePanel.Content("spotlight/panel :: hindrances",
        Map.of("number", item.caseNumber(), "hindrances", hindering.of(item.caseNumber()))));
  }
}
