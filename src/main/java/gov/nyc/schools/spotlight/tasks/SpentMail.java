package gov.nyc.schools.spotlight.tasks;

import gov.nyc.schools.spotlight.mail.Outbox;
import gov.nyc.schools.spotlight.workflow.TaskClosed;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Mail that waits for the morning may wait for longer than its task does: nobody is asked for what is done (mail rules 2 and 4). */
@Component
class SpentMail {

  private final Outbox outbox;

  SpentMail(Outbox outbox) {
    this.outbox = outbox;
  }

  @EventListener
  void closed(TaskClosed event) {
    outbox.discardOfTask(event.task().taskId());
  }
}
