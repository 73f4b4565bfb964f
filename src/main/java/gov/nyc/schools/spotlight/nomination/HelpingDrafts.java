package gov.nyc.schools.spotlight.nomination;

import gov.nyc.schools.spotlight.casefile.Cursor;
import gov.nyc.schools.spotlight.casefile.Slice;
import gov.nyc.schools.spotlight.mail.MailAddresses;
import gov.nyc.schools.spotlight.nomination.draft.Door;
import gov.nyc.schools.spotlight.nomination.draft.Draft;
import gov.nyc.schools.spotlight.nomination.draft.DraftKind;
import gov.nyc.schools.spotlight.nomination.draft.Drafts;
import gov.nyc.schools.spotlight.nomination.draft.UnfinishedDrafts;
import gov.nyc.schools.spotlight.nomination.draft.UnknownDraft;
import gov.nyc.schools.spotlight.people.CurrentPerson;
import gov.nyc.schools.spotlight.people.SignedIn;
import gov.nyc.schools.spotlight.schools.Dbn;
import gov.nyc.schools.spotlight.schools.InvalidDbn;
import gov.nyc.schools.spotlight.schools.School;
import gov.nyc.schools.spotlight.schools.SchoolDirectory;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets coordinators see what was begun and left lying, and help: mail its link once more, hand it over to another address, or enter a
 * nomination for somebody who can't. Whoever is limited to districts sees the drafts about their schools and no other.
 */
@Service
@Transactional
public class HelpingDrafts {

  /**
   * One draft as the list shows it.
   *
   * @param story what keys of texts end with that call it by its name
   * @param title as typed, empty while there is none
   * @param steps saved, out of {@code of}
   * @param mailedTo the address that has its link, or null
   * @param enteredBy the member of staff who enters it for somebody else, or null
   */
  public record Row(UUID id, String story, String title, List<String> schools, int steps, int of, Instant savedAt, String mailedTo,
      String enteredBy, Instant helpedAt) {}

  /** Nobody looks over the shoulder of whoever still types. */
  private static final Duration UNTOUCHED = Duration.ofDays(1);
  private static final int SIZE = 25;

  private final UnfinishedDrafts unfinished;
  private final Drafts drafts;
  private final NominationPolicy policy;
  private final SchoolDirectory directory;
  private final CurrentPerson current;
  private final Clock clock;

  HelpingDrafts(UnfinishedDrafts unfinished, Drafts drafts, NominationPolicy policy, SchoolDirectory directory, CurrentPerson current, Clock clock) {
    this.unfinished = unfinished;
    this.drafts = drafts;
    this.policy = policy;
    this.directory = directory;
    this.current = current;
    this.clock = clock;
  }

  /** @param from the place to go on from, or null */
  @Transactional(readOnly = true)
  public Slice<Row> page(Cursor from) {
    var person = allowed(NominationAction.READ_DRAFTS);
    var now = clock.instant();
    var page = unfinished.page(now.minus(UNTOUCHED), now, person.id(), person.districts(), from, SIZE);
    var known = directory.findAll(page.rows().stream().flatMap(row -> codes(row.schools()).stream()).distinct().toList());
    return new Slice<>(page.rows().stream().map(row -> row(row, known)).toList(), page.previous(), page.next());
  }

  private Row row(UnfinishedDrafts.Row row, Map<Dbn, School> known) {
    var schools = new ArrayList<String>();
    codes(row.schools()).forEach(code -> schools.add(known.containsKey(code) ? known.get(code).name() : code.value()));
    if (!row.unlisted().isBlank()) {
      schools.add(row.unlisted());
    }
    return new Row(row.id(), row.door().kind().words(), row.title(), schools, row.steps(), drafts.form(row.door()).steps().size(), row.savedAt(),
        row.mailedTo(), row.enteredBy(), row.helpedAt());
  }

  private static List<Dbn> codes(List<String> typed) {
    return typed.stream().flatMap(code -> {
      try {
        return Stream.of(Dbn.of(code));
      } catch (InvalidDbn altered) {
        return Stream.empty();
      }
    }).toList();
  }

  /** @throws UnknownDraft when there is no such draft, it was sent in, or it is about schools of other districts */
  @Transactional(readOnly = true)
  public Draft read(UUID id) {
    var person = allowed(NominationAction.READ_DRAFTS);
    return requireShown(drafts.withId(id), person);
  }

  /** Mails its link with an offer to help; false when no address is typed that mail can go to, or it isn't its writer's to go on with. */
  public boolean offerHelp(UUID id) {
    var person = allowed(NominationAction.HELP_DRAFT);
    var draft = requireShown(drafts.lock(id), person);
    boolean mailed = drafts.offerHelp(draft);
    if (mailed) {
      unfinished.helped(id, "MAILED", person.id(), clock.instant());
    }
    return mailed;
  }

  /**
   * Gives a draft to whoever reads the mail of this address.
   *
   * @return false when no mail can go there; nothing was changed
   */
  public boolean handOver(UUID id, String address) {
    var person = allowed(NominationAction.HELP_DRAFT);
    var draft = requireShown(drafts.lock(id), person);
    if (!MailAddresses.isUsable(address.strip())) {
      return false;
    }
    drafts.handOver(draft, address.strip());
    unfinished.helped(id, "HANDED_OVER", person.id(), clock.instant());
    return true;
  }

  /** Whoever is signed in may enter nominations for others. */
  @Transactional(readOnly = true)
  public void requireEntering() {
    allowed(NominationAction.ENTER_FOR_OTHERS);
  }

  /**
   * Begins a nomination that a member of staff enters for somebody else.
   *
   * @param key of the page, see {@link Drafts#begin(Door, Locale, UUID, String)}
   */
  public Drafts.Begun enterForOther(Door door, Locale language, String key) {
    return drafts.begin(door, language, allowed(NominationAction.ENTER_FOR_OTHERS).id(), key);
  }

  /** Whether it is whoever is signed in who enters this draft for somebody else. */
  @Transactional(readOnly = true)
  public boolean enters(Draft draft) {
    return current.require().id().equals(draft.begunBy());
  }

  /**
   * Where the member of staff goes on who enters it for somebody else.
   *
   * @throws UnknownDraft when that is another one
   */
  public String goOn(UUID id) {
    var person = allowed(NominationAction.ENTER_FOR_OTHERS);
    var draft = requireShown(drafts.lock(id), person);
    if (!person.id().equals(draft.begunBy())) {
      throw new UnknownDraft();
    }
    return draft.door().path() + "/" + drafts.goOn(draft).value();
  }

  private Draft requireShown(Draft draft, SignedIn person) {
    var now = clock.instant();
    boolean begun = draft.kind() == DraftKind.NOMINATION && !draft.submitted() && !draft.expired(now) && draft.saved() > 0;
    boolean left = draft.begunBy() != null || !draft.savedAt().isAfter(now.minus(UNTOUCHED));
    if (!begun || !left || !person.id().equals(draft.begunBy()) && !person.covers(draft.districts())) {
      throw new UnknownDraft();
    }
    return draft;
  }

  private SignedIn allowed(NominationAction action) {
    var person = current.require();
    policy.requireStaff(action, person.id());
    return person;
  }
}
