package gov.nyc.schools.spotlight.spotlight;

import org.springframework.stereotype.Component;

/** Task_PrepareVisit: the producer has talked with the school, or says why not. */
@Component
class PreparingVisit extends ProducersTask<PreparingVisit.PrepareVisit> {

  /**
   * What the producer says.
   *
   * @param outcome {@code done} or {@code skipped}
   * @param notes for {@code done}
   * @param reason for {@code skipped}
   */
  public record PrepareVisit(String outcome, String notes, String reason) {}

  private final DoneSteps steps;

  PreparingVisit(SpotlightPolicy policy, Spotlights spotlights, DoneSteps steps) {
    super("Task_PrepareVisit", PrepareVisit.class, policy, spotlights);
    this.steps = steps;
  }

  @Override
  void does(Spotlight spotlight, PrepareVisit command, Acting by) {
    if (command.outcome().equals("skipped")) {
      steps.skipped(spotlight.caseNumber(), "prepare-visit", command.reason(), by);
    } else {
      steps.done(spotlight.caseNumber(), "prepare-visit", command.notes(), by);
    }
  }
}
