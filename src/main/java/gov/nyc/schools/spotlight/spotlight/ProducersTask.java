package gov.nyc.schools.spotlight.spotlight;

import gov.nyc.schools.spotlight.spotlight.SpotlightPolicy.Action;
import gov.nyc.schools.spotlight.tasks.TaskHandler;
import gov.nyc.schools.spotlight.tasks.WorkItem;
import java.util.Map;
import org.springframework.security.access.AccessDeniedException;

/** A step of the capture that only the spotlight's own producer does. */
abstract class ProducersTask<C> implements TaskHandler<C> {

  private final String taskKey;
  private final Class<C> command;
  private final SpotlightPolicy policy;
  private final Spotlights spotlights;

  ProducersTask(String taskKey, Class<C> command, SpotlightPolicy policy, Spotlights spotlights) {
    this.taskKey = taskKey;
    this.command = command;
    this.policy = policy;
    this.spotlights = spotlights;
  }

  @Override
  public final String taskKey() {
    return taskKey;
  }

  @Override
  public final Class<C> command() {
    return command;
  }

  @Override
  public final Map<String, Object> handle(WorkItem item, C command, Acting by) {
    policy.require(Action.PRODUCE, by.personId());
    var spotlight = spotlights.get(item.caseNumber());
    if (!by.personId().equals(spotlight.producerId())) {
      throw new AccessDeniedException("another producer makes this spotlight");
    }
    does(spotlight, command, by);
    return routing(command);
  }

  abstract void does(Spotlight spotlight, C command, Acting by);

  /** What the process needs to know to go on. */
  Map<String, Object> routing(C command) {
    return Map.of();
  }
}
