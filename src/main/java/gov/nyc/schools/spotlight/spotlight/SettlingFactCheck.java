package gov.nyc.schools.spotlight.spotlight;

import gov.nyc.schools.spotlight.spotlight.SpotlightPolicy.Action;
import gov.nyc.schools.spotlight.tasks.TaskHandler;
import gov.nyc.schools.spotlight.tasks.WorkItem;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Task_SettleFactCheck: the school declined or did not answer; a coordinator says how to go on. */
@Component
class SettlingFactCheck implements TaskHandler<SettlingFactCheck.SettleFactCheck> {

  /**
   * What the coordinator says.
   *
   * @param settlement {@code again}, {@code draft} or {@code withdraw}
   * @param comment why
   */
  public record SettleFactCheck(String settlement, String comment) {}

  private final Spotlights spotlights;
  private final DoneSteps steps;
  private final SpotlightPolicy policy;

  SettlingFactCheck(Spotlights spotlights, DoneSteps steps, SpotlightPolicy policy) {
    this.spotlights = spotlights;
    this.steps = steps;
    this.policy = policy;
  }

  @Override
  public String taskKey() {
    return "Task_SettleFactCheck";
  }

  @Override
  public Class<SettleFactCheck> command() {
    return SettleFactCheck.class;
  }

  @Override
  public Map<String, Object> handle(WorkItem item, SettleFactCheck command, Acting by) {
    policy.require(Action.SETTLE, by.personId());
    steps.done(item.caseNumber(), "settle-fact-check", command.comment(), by);
    if (command.settlement().equals("withdraw") && !spotlights.get(item.caseNumber()).takenUp()) {
      spotlights.because(item.caseNumber(), command.comment(), by.personId());
    }
    return Map.of("settlement", command.settlement());
  }
}
