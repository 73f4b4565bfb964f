package gov.nyc.schools.spotlight.demo.mailbox;

import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One person's mail, as the list of people shows it.
 *
 * @param newest when the newest mail was sent
 */
record Mailbox(String address, String name, int mails, Instant newest) {

  /** The boxes that these mails lie in, the one with the newest mail first. */
  static List<Mailbox> of(List<KeptMail> newestFirst) {
    Map<String, Mailbox> boxes = new LinkedHashMap<>();
    newestFirst.forEach(mail -> boxes.merge(mail.recipient(),
        new Mailbox(mail.recipient(), mail.name(), 1, mail.sentAt()), (box, more) -> box.withOneMore()));
    return boxes.values().stream().sorted(Comparator.comparing(Mailbox::newest).reversed()).toList();
  }

  private Mailbox withOneMore() {
    return new Mailbox(address, name, mails + 1, newest);
  }
}
