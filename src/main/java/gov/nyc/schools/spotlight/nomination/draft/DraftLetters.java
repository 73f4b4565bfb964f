package gov.nyc.schools.spotlight.nomination.draft;

import gov.nyc.schools.spotlight.mail.Letter;
import gov.nyc.schools.spotlight.mail.LinkId;
import gov.nyc.schools.spotlight.mail.MailAddresses;
import gov.nyc.schools.spotlight.mail.Outbox;
import gov.nyc.schools.spotlight.mail.PersonalLinks;
import gov.nyc.schools.spotlight.mail.Purpose;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.springframework.stereotype.Component;

/**
 * Mails the link that opens a draft again. Its address was typed by a stranger: one mail for each address of a draft, one a day when
 * asked for, and nothing that was typed in it.
 */
@Component
public class DraftLetters {

  /** Opens a draft, and nothing else; it needs no code (mail rules, table). */
  public static final Purpose DRAFT = Purpose.of("nomination-draft", "/nominate/{token}").livingUpTo(Draft.KEPT);

  private static final ZoneId CITY = ZoneId.of("America/New_York");

  private final Outbox outbox;
  private final PersonalLinks links;
  private final Clock clock;

  DraftLetters(Outbox outbox, PersonalLinks links, Clock clock) {
    this.outbox = outbox;
    this.links = links;
    this.clock = clock;
  }

  /** Sends the link once when an address is typed for the first time, or another one. */
  void addressTyped(Draft draft) {
    var address = address(draft);
    if (draft.kind() == DraftKind.NOMINATION && MailAddresses.isUsable(address) && draft.mailTo(address)) {
      post(draft, address, "nomination-draft:" + draft.id(), "nomination-draft");
    }
  }

  boolean linkAskedFor(Draft draft) {
    var address = address(draft);
    if (draft.kind() != DraftKind.NOMINATION || draft.submitted() || !MailAddresses.isUsable(address)) {
      return false;
    }
    draft.mailTo(address);
    var today = LocalDate.ofInstant(clock.instant(), CITY);
    post(draft, address, "nomination-draft:" + draft.id() + ":" + today, "nomination-draft");
    return true;
  }

  /** @param days after how many days, 7 or 30 */
  void remind(Draft draft, int days) {
    if (draft.mailedTo() != null) {
      post(draft, draft.mailedTo(), "nomination-draft:" + draft.id() + ":after:" + days, "nomination-draft-reminder");
    }
  }

  private void post(Draft draft, String address, String event, String template) {
    var letter = Letter.about(event, template).to(null, "", address, draft.language()).with("until", draft.expiresAt())
        .link("draft", link(draft)).toTypedAddress();
    outbox.post(template.endsWith("reminder") ? letter : letter.atOnce());
  }

  private LinkId link(Draft draft) {
    var subject = draft.id().toString();
    return links.current(DRAFT, null, subject)
        .orElseGet(() -> links.issue(DRAFT, null, null, subject, 1, draft.expiresAt(), false));
  }

  private static String address(Draft draft) {
    return draft.typed().first("email").strip();
  }
}
