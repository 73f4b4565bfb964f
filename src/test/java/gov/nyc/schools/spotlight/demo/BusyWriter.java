package gov.nyc.schools.spotlight.demo;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/** Answers one mail again and again and remembers every answer that the tracker said it has. */
final class BusyWriter extends Thread {

  private final TrackerProcess tracker;
  private final String mail;
  private final String name;
  private final List<String> accepted = new CopyOnWriteArrayList<>();

  BusyWriter(TrackerProcess tracker, String mail, String name) {
    this.tracker = tracker;
    this.mail = mail;
    this.name = name;
    setDaemon(true);
  }

  @Override
  public void run() {
    HttpPerson person = new HttpPerson(tracker);
    try {
      for (int i = 0; ; i++) {
        String text = name + "-" + i + "!";
        if (person.send("/local/mailbox/mail/" + mail, "/reply", Map.of("text", text)).statusCode() == 302) {
          accepted.add(text);
        }
      }
    } catch (IOException | InterruptedException killed) {
      // what the test is about
    }
  }

  List<String> accepted() {
    return accepted;
  }
}
