package gov.nyc.schools.spotlight.tasks;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The handlers that the rooms have registered, looked up at the first call: rooms need the engine, the engine us. */
@Component
class TaskHandlers {

  private final ObjectProvider<TaskHandler<?>> registered;
  private volatile Map<String, TaskHandler<?>> byKey;

  TaskHandlers(ObjectProvider<TaskHandler<?>> registered) {
    this.registered = registered;
  }

  /** @throws IllegalStateException when no room takes tasks of this kind */
  TaskHandler<?> of(String taskKey) {
    var handler = all().get(taskKey);
    if (handler == null) {
      throw new IllegalStateException("no room handles " + taskKey);
    }
    return handler;
  }

  boolean showsCase(String taskKey) {
    var handler = all().get(taskKey);
    return handler == null || handler.showsCase();
  }

  Map<String, TaskHandler<?>> all() {
    if (byKey == null) {
      byKey = registered.stream().collect(Collectors.toUnmodifiableMap(TaskHandler::taskKey, Function.identity()));
    }
    return byKey;
  }
}
