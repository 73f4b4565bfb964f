package gov.nyc.schools.spotlight.workflow;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.event.EventListener;

/** Hears what the engine tells about tasks. */
@TestComponent
class TaskEvents {

  private final List<Object> heard = new CopyOnWriteArrayList<>();

  @EventListener({TaskOpened.class, TaskChanged.class, TaskClosed.class})
  void hear(Object event) {
    heard.add(event);
  }

  List<Object> of(String caseNumber) {
    return heard.stream().filter(event -> caseNumber.equals(task(event).caseNumber())).toList();
  }

  private static OpenTask task(Object event) {
    if (event instanceof TaskOpened opened) {
      return opened.task();
    }
    return event instanceof TaskChanged changed ? changed.task() : ((TaskClosed) event).task();
  }
}
