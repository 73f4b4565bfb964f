package gov.nyc.schools.spotlight.nomination.draft;

import gov.nyc.schools.spotlight.mail.FreshLinkWanted;
import gov.nyc.schools.spotlight.mail.Letter;
import gov.nyc.schools.spotlight.mail.LinkId;
import gov.nyc.schools.spotlight.mail.MailAddresses;
import gov.nyc.schools.spotlight.mail.Outbox;
import gov.nyc.schools.spotlight.mail.PersonalLinks;
import gov.nyc.schools.spotlight.mail.Purpose;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Mails the link that opens a draft again. Its address was typed by a stranger: one mail for each change of it, one a day when asked
 * for, and nothing that was typed in it.
 */
@Component
public class DraftLetters {

  /** Each opens a draft behind its door, and nothing else; they need no code (mail rules, table). */
  static final Map<Door, Purpose> PURPOSES = new EnumMap<>(Map.of(
      Door.NOMINATION, Purpose.of("nomination-draft", "/nominate/{token}").livingUpTo(Draft.KEPT),
      Door.SCALING_STORY, Purpose.of("scaling-story-draft", "/share/{token}").livingUpTo(Draft.KEPT)));

  private static final ZoneId CITY = ZoneId.of("America/New_York");

  private final Outbox outbox;
  private final PersonalLinks links;
  private final DraftRepository drafts;
  private final Clock clock;

  DraftLetters(Outbox outbox, PersonalLinks links, DraftRepository drafts, Clock clock) {
    this.outbox = outbox;
    this.links = links;
    this.drafts = drafts;
    this.clock = clock;
  }

  boolean isAddressNew(Draft draft) {
    var address = address(draft);
    return draft.kind() == DraftKind.NOMINATION && draft.begunBy() == null && !draft.submitted() && MailAddresses.isUsable(address) && !address.equalsIgnoreCase(draft.mailedTo());
  }

  /** Sends a link when an address is typed for the first time, or another one: a link that went to a wrong address ends. */
  void addressTyped(Draft draft) {
    var address = address(draft);
    if (isAddressNew(draft) && draft.mailTo(address)) {
      var link = fresh(draft);
      post(draft, address, link, link.toString(), "nomination-draft");
    }
  }

  boolean linkAskedFor(Draft draft) {
    var address = address(draft);
    return mail(draft, address, "nomination-draft");
  }

  /** A member of staff offers help: the same link, with other words, one a day. */
  boolean helpOffered(Draft draft) {
    return mail(draft, address(draft), "nomination-draft-help");
  }

  private boolean mail(Draft draft, String address, String template) {
    if (draft.kind() != DraftKind.NOMINATION || draft.begunBy() != null || draft.submitted() || !MailAddresses.isUsable(address)) {
      return false;
    }
    var link = draft.mailTo(address) ? fresh(draft) : current(draft);
    post(draft, address, link, link + ":" + LocalDate.ofInstant(clock.instant(), CITY), template);
    return true;
  }

  /** Whoever holds a link that ended asks for another one: it goes to the address that is typed in the draft now (mail rule 12). */
  @EventListener
  void linkWanted(FreshLinkWanted wanted) {
    if (PURPOSES.values().stream().anyMatch(purpose -> purpose.key().equals(wanted.link().purpose()))) {
      drafts.findById(UUID.fromString(wanted.link().subject()))
          .filter(draft -> !draft.submitted() && !draft.expired(clock.instant()) && draft.mailedTo() != null)
          .ifPresent(draft -> post(draft, draft.mailedTo(), current(draft), wanted.event(), "nomination-draft"));
    }
  }

  /** @param days after how many days without a save, 7 or 30; whoever saves again is reminded again */
  void remind(Draft draft, int days) {
    if (draft.mailedTo() != null) {
      post(draft, draft.mailedTo(), current(draft), "after:" + days + ":" + draft.saved(), "nomination-draft-reminder");
    }
  }

  private void post(Draft draft, String address, LinkId link, String occasion, String template) {
    var letter = Letter.about("nomination-draft:" + draft.id() + ":" + occasion, template).to(null, "", address, draft.language())
        .with("until", draft.expiresAt()).with("story", draft.door().kind().words()).link("draft", link).toTypedAddress();
    outbox.post(template.endsWith("reminder") ? letter : letter.atOnce());
  }

  private LinkId current(Draft draft) {
    return links.current(PURPOSES.get(draft.door()), null, draft.id().toString()).orElseGet(() -> fresh(draft));
  }

  /** A new link; the one before opens nothing any more. */
  private LinkId fresh(Draft draft) {
    return links.issue(PURPOSES.get(draft.door()), null, null, draft.id().toString(), 1, draft.expiresAt(), false);
  }

  private static String address(Draft draft) {
    return draft.typed().first(Draft.EMAIL).strip();
  }
}
