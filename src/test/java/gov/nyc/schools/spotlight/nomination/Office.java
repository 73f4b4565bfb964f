package gov.nyc.schools.spotlight.nomination;

import gov.nyc.schools.spotlight.casefile.Channel;
import gov.nyc.schools.spotlight.nomination.Screening.ScreenNomination;
import gov.nyc.schools.spotlight.people.Role;
import gov.nyc.schools.spotlight.people.SignedIn;
import gov.nyc.schools.spotlight.support.Inbox;
import gov.nyc.schools.spotlight.support.Scene;
import gov.nyc.schools.spotlight.tasks.TaskCompletion;
import gov.nyc.schools.spotlight.tasks.TaskHandler.Acting;
import gov.nyc.schools.spotlight.tasks.WorkItems;
import java.util.List;
import org.springframework.stereotype.Component;

/** The staff's part in the tests of this room: each step is the real command. */
@Component
class Office {

  private final Scene scene;
  private final WorkItems items;
  private final TaskCompletion completion;
  private final Inbox inbox;

  Office(Scene scene, WorkItems items, TaskCompletion completion, Inbox inbox) {
    this.scene = scene;
    this.items = items;
    this.completion = completion;
    this.inbox = inbox;
  }

  /** The nominator opens the mailed link and types the code. */
  void confirmed(Nominator nominator, int port) {
    var mail = inbox.last(nominator.email, "Please confirm");
    new Visit(port).get(mail.link("/confirm/")).form("#code").with("_code", mail.code()).press();
  }

  SignedIn coordinator() {
    return scene.staff(Role.COORDINATOR);
  }

  void asks(String number, String question, String... fields) {
    screens(number, new ScreenNomination("ask", List.of(fields), question, null, null, null, false, null, null, null, false));
  }

  void sendsToReview(String number) {
    screens(number, new ScreenNomination("review", List.of(), null, null, null, null, false, null, null, null, false));
  }

  void screens(String number, ScreenNomination command) {
    finishes(number, "Task_ScreenNomination", command, coordinator());
  }

  void finishes(String number, String taskKey, Object command, SignedIn by) {
    var item = items.ofCase(number, taskKey).orElseThrow(() -> new AssertionError(
        number + " waits for " + items.ofCase(number).stream().map(open -> open.taskKey()).toList() + ", not for " + taskKey));
    scene.as(by, () -> completion.complete(item.taskId(), command, new Acting(by.id(), Channel.PAGE)));
  }
}
