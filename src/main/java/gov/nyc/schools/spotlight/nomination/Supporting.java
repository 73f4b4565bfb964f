package gov.nyc.schools.spotlight.nomination;

import gov.nyc.schools.spotlight.casefile.CaseEvent;
import gov.nyc.schools.spotlight.casefile.CaseFiles;
import gov.nyc.schools.spotlight.casefile.Channel;
import gov.nyc.schools.spotlight.forms.TypedText;
import gov.nyc.schools.spotlight.mail.MailAddresses;
import gov.nyc.schools.spotlight.mail.PersonalLink;
import gov.nyc.schools.spotlight.mail.PersonalLinks;
import gov.nyc.schools.spotlight.nomination.alike.LikelyDuplicate;
import gov.nyc.schools.spotlight.nomination.alike.LikelyDuplicates;
import gov.nyc.schools.spotlight.nomination.draft.Draft;
import gov.nyc.schools.spotlight.nomination.draft.Drafts;
import gov.nyc.schools.spotlight.nomination.draft.UnknownDraft;
import gov.nyc.schools.spotlight.people.People;
import gov.nyc.schools.spotlight.tasks.TaskClosedAlready;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets somebody whose practice was nominated already support that nomination in place of sending in another one. They follow its case
 * from the moment on at which they confirm their address.
 */
@Service
@Transactional
public class Supporting {

  /** In characters, as typed texts are counted. */
  public static final int LONGEST_WORDS = 1500;

  private final Drafts drafts;
  private final LikelyDuplicates duplicates;
  private final Nominations nominations;
  private final Supporters supporters;
  private final SupporterLetters letters;
  private final NominationLetters nominatorsLetters;
  private final NominationPolicy policy;
  private final PersonalLinks links;
  private final MailAddresses addresses;
  private final CaseFiles files;
  private final People people;
  private final Clock clock;

  Supporting(Drafts drafts, LikelyDuplicates duplicates, Nominations nominations, Supporters supporters, SupporterLetters letters,
      NominationLetters nominatorsLetters, NominationPolicy policy, PersonalLinks links, MailAddresses addresses, CaseFiles files,
      People people, Clock clock) {
    this.drafts = drafts;
    this.duplicates = duplicates;
    this.nominations = nominations;
    this.supporters = supporters;
    this.letters = letters;
    this.nominatorsLetters = nominatorsLetters;
    this.policy = policy;
    this.links = links;
    this.addresses = addresses;
    this.files = files;
    this.people = people;
    this.clock = clock;
  }

  /** What is likely the same as this draft, as far as a stranger may know of it. */
  @Transactional(readOnly = true)
  public List<LikelyDuplicate> likelyDuplicates(Draft draft) {
    return duplicates.forStrangers(drafts.known(draft));
  }

  /**
   * Gives a draft up for a nomination that is likely the same, and mails its writer a link to confirm. Done twice, it is done once.
   *
   * @param words what they know of the practice, up to {@link #LONGEST_WORDS} characters, or null
   * @throws UnknownDraft when that case isn't among the likely duplicates of this draft
   * @throws NobodyToTell when the draft doesn't say who writes it
   */
  public void add(UUID draftId, String caseNumber, String words) {
    var draft = drafts.lock(draftId);
    if (draft.submitted()) {
      return;
    }
    if (likelyDuplicates(draft).stream().noneMatch(found -> found.caseNumber().equals(caseNumber))) {
      throw new UnknownDraft();
    }
    var known = drafts.known(draft);
    if (!(known.get("name") instanceof String name) || !(known.get("email") instanceof String email) || !MailAddresses.isUsable(email)) {
      throw new NobodyToTell();
    }
    var nomination = nominations.get(caseNumber);
    if (people.get(nomination.nominatorId()).email().equalsIgnoreCase(email.strip())) {
      // Who asks this learns nothing on the page: the answer goes to whom the address belongs.
      nominatorsLetters.status(nomination, "support-of-own:" + draftId);
    } else {
      letters.received(nomination, support(draft, nomination, name, email, known, words), "support-received:" + draftId);
    }
    draft.supports(caseNumber, clock.instant());
  }

  private Supporter support(Draft draft, Nomination nomination, String name, String email, Map<String, Object> known, String words) {
    return supporters.by(nomination.caseNumber(), email).orElseGet(() -> {
      var language = known.get("language") instanceof String tag ? Locale.forLanguageTag(tag) : draft.language();
      var person = people.addContact(name, email, language);
      var added = new Supporter(UUID.randomUUID(), nomination.caseNumber(), person, draft.door().form(), draft.formVersion(), known, text(words),
          clock.instant(), null, null);
      // What follows is plain SQL, which doesn't see what is not written yet.
      nominations.flush();
      return supporters.add(added, draft.id(), email) ? added : supporters.by(nomination.caseNumber(), email).orElseThrow();
    });
  }

  /**
   * The supporter has shown that the address is theirs, and counts from now on.
   *
   * @throws TaskClosedAlready when the link was used before
   */
  public void confirm(PersonalLink link) {
    if (!links.use(link.id())) {
      throw new TaskClosedAlready(link.caseNumber());
    }
    var supporter = supporters.find(UUID.fromString(link.subject())).orElseThrow(() -> new TaskClosedAlready(link.caseNumber()));
    policy.requireSupporter(NominationAction.CONFIRM_SUPPORT, supporter, link.personId());
    confirm(supporter);
  }

  /** Confirms whoever gave this draft up, as if by the mailed link. */
  void confirm(UUID draftId) {
    supporters.ofDraft(draftId).filter(supporter -> !supporter.confirmed()).ifPresent(this::confirm);
  }

  private void confirm(Supporter supporter) {
    var number = supporter.caseNumber();
    supporters.confirmed(supporter.id(), files.get(number).standing(), clock.instant());
    addresses.confirm(people.get(supporter.personId()).email());
    files.record(number, CaseEvent.by(supporter.personId(), Channel.LINK, "support-added"));
    letters.confirmed(nominations.get(number), supporter);
  }

  /** The supporter wishes to hear no more; their support and their words stay. */
  public void leave(PersonalLink link) {
    var supporter = supporters.find(UUID.fromString(link.subject())).orElseThrow(() -> new TaskClosedAlready(link.caseNumber()));
    policy.requireSupporter(NominationAction.LEAVE, supporter, link.personId());
    if (supporter.follows()) {
      supporters.left(supporter.id(), clock.instant());
      files.record(supporter.caseNumber(), CaseEvent.by(supporter.personId(), Channel.LINK, "support-left"));
    }
  }

  /** The case that the holder of this link supports: another one than at first when that one was joined with it. */
  @Transactional(readOnly = true)
  public String caseNumber(PersonalLink link) {
    return supporters.find(UUID.fromString(link.subject())).map(Supporter::caseNumber).orElse(link.caseNumber());
  }

  /** Whether the holder of this link is still told how the case goes on. */
  @Transactional(readOnly = true)
  public boolean follows(PersonalLink link) {
    return supporters.find(UUID.fromString(link.subject())).filter(Supporter::follows).isPresent();
  }

  private static String text(String words) {
    return words == null || new TypedText(words).blank() ? null : new TypedText(words).text();
  }
}
