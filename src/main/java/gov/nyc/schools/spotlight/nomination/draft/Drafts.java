package gov.nyc.schools.spotlight.nomination.draft;

import gov.nyc.schools.spotlight.casefile.Documents;
import gov.nyc.schools.spotlight.forms.FieldError;
import gov.nyc.schools.spotlight.forms.FileStore;
import gov.nyc.schools.spotlight.forms.FormAnswer;
import gov.nyc.schools.spotlight.forms.FormDefinition;
import gov.nyc.schools.spotlight.forms.FormField;
import gov.nyc.schools.spotlight.forms.FormReading;
import gov.nyc.schools.spotlight.forms.Forms;
import gov.nyc.schools.spotlight.forms.Scope;
import gov.nyc.schools.spotlight.mail.LinkClosed;
import gov.nyc.schools.spotlight.mail.MailAddresses;
import gov.nyc.schools.spotlight.mail.PersonalLink;
import gov.nyc.schools.spotlight.mail.PersonalLinks;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.MultiValueMap;

/**
 * Keeps drafts. Whoever knows a draft's secret address, or holds a mailed link to it, may read and change it; nobody else finds it.
 */
@Service
@Transactional
public class Drafts {

  /** A draft that was just begun, with the secret of its address: it is not kept, so it can't be asked for again. */
  public record Begun(DraftToken token, UUID draftId) {}

  private final DraftRepository drafts;
  private final DraftKeys keys;
  private final Documents documents;
  private final Forms forms;
  private final FormReading reading;
  private final PersonalLinks links;
  private final DraftLetters letters;
  private final Clock clock;

  Drafts(DraftRepository drafts, DraftKeys keys, Documents documents, Forms forms, FormReading reading, PersonalLinks links,
      DraftLetters letters, Clock clock) {
    this.drafts = drafts;
    this.keys = keys;
    this.documents = documents;
    this.forms = forms;
    this.reading = reading;
    this.links = links;
    this.letters = letters;
    this.clock = clock;
  }

  /** The key of a page that begins a draft, for {@link #begin}. */
  public String key(Door door) {
    return keys.mint(door);
  }

  /** Begins a draft at an address that nobody knows yet. */
  public Begun begin(Door door, Locale language) {
    return begin(DraftToken.random(), door, language, null);
  }

  /**
   * Begins the draft of a page, once however often its button is pressed. A page whose draft was sent in begins another one.
   *
   * @param key as {@link #key} gave it to the page; anything else begins a new draft
   * @param by the member of staff who enters it for somebody else, or null
   */
  public Begun begin(Door door, Locale language, UUID by, String key) {
    return begin(keys.token(door, key).filter(this::isNotSentIn).orElseGet(DraftToken::random), door, language, by);
  }

  private boolean isNotSentIn(DraftToken token) {
    drafts.hold(token.lock());
    return drafts.byAddress(token.hash()).filter(Draft::submitted).isEmpty();
  }

  private Begun begin(DraftToken token, Door door, Locale language, UUID by) {
    var draft = drafts.byAddress(token.hash())
        .orElseGet(() -> drafts.save(Draft.begun(token, door, form(door).version(), language, by, clock.instant())));
    return new Begun(token, draft.id());
  }

  /**
   * Finds the draft of a new nomination by the secret in its address, be it its own or that of a mailed link.
   *
   * @throws UnknownDraft when there is none, or it is older than 60 days
   * @throws LinkClosed when a mailed link opened it that has ended since, because the address was changed
   */
  @Transactional(readOnly = true)
  public Draft find(String token) {
    return opened(token).filter(draft -> !draft.expired(clock.instant())).orElseThrow(() -> closed(token));
  }

  private RuntimeException closed(String token) {
    return DraftLetters.PURPOSES.values().stream().flatMap(purpose -> links.open(purpose, token).stream()).filter(link -> !link.isOpen()).findFirst()
        .<RuntimeException>map(LinkClosed::new).orElseGet(UnknownDraft::new);
  }

  private Optional<Draft> opened(String token) {
    return drafts.byAddress(new DraftToken(token).hash()).or(() -> byLink(token));
  }

  /**
   * Where the browser goes on that changed the e-mail address of a draft: the link that was mailed to the former one ends with that,
   * and whoever came by it would be out.
   *
   * @param token the secret that this browser came by
   * @return the same while it opens the draft, else a new one
   */
  public String goesOnAt(UUID id, String token) {
    var draft = lock(id);
    if (opened(token).isPresent()) {
      return token;
    }
    var carried = DraftToken.random();
    draft.carryTo(carried);
    return carried.value();
  }

  private Optional<Draft> byLink(String token) {
    return DraftLetters.PURPOSES.values().stream().flatMap(purpose -> links.open(purpose, token).stream()).filter(PersonalLink::isOpen).findFirst()
        .flatMap(link -> drafts.findById(UUID.fromString(link.subject())));
  }

  /** @throws UnknownDraft when there is none */
  @Transactional(readOnly = true)
  public Draft withId(UUID id) {
    return drafts.findById(id).orElseThrow(UnknownDraft::new);
  }

  /** The draft as it is now. */
  @Transactional(readOnly = true)
  public Draft reload(Draft draft) {
    return drafts.findById(draft.id()).orElseThrow(UnknownDraft::new);
  }

  /** The new version of this case that is being typed, if one is. */
  @Transactional(readOnly = true)
  public Optional<Draft> ofCase(String caseNumber, DraftKind kind) {
    return drafts.openOf(caseNumber, kind);
  }

  /**
   * Opens a nomination again; one that is open already stays as it is.
   *
   * @param door the way that the case came in: its form is asked
   * @param asked the keys of the questions to answer again; empty: all
   * @param answers the answers so far
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void open(DraftKind kind, String caseNumber, Door door, List<String> asked, Map<String, Object> answers, Locale language) {
    if (drafts.openOf(caseNumber, kind).isEmpty()) {
      drafts.saveAndFlush(Draft.ofNewVersion(kind, caseNumber, asked, door, form(door).version(), language,
          Typed.of(reading.typed(form(door), answers)), clock.instant()));
    }
  }

  /** Forgets what was being typed for a new version of this case. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void closeAllOf(String caseNumber) {
    for (DraftKind kind : List.of(DraftKind.CORRECTION, DraftKind.INFORMATION, DraftKind.REVISION)) {
      drafts.openOf(caseNumber, kind).ifPresent(draft -> draft.close(clock.instant()));
    }
  }

  /**
   * Keeps what was typed into some fields, sound or not. Nothing is mailed: half an address can be somebody else's, and the mailed
   * link opens the draft without a code.
   *
   * @param step names the part of the form, to notice when another window saved the same part
   * @param seen the count of saves that the page was made at
   * @throws StaleDraft when another window saved the same part since
   * @throws DraftClosed when it was sent in
   */
  public Draft save(UUID id, String step, Collection<FormField> fields, MultiValueMap<String, String> submitted, int seen) {
    var draft = lock(id);
    draft.save(step, fields, submitted, seen, clock.instant());
    return draft;
  }

  /** Whether an address is typed in the draft that its link was not mailed to. */
  @Transactional(readOnly = true)
  public boolean hasNewAddress(UUID id) {
    return drafts.findById(id).filter(letters::isAddressNew).isPresent();
  }

  /** Mails the draft's link to an address that is new in it; the link that the former one was mailed ends. */
  public void mailNewAddress(UUID id) {
    letters.addressTyped(lock(id));
  }

  /** Notes that this practice is another one than that case's. */
  public void differs(UUID id, String caseNumber) {
    lock(id).differsFrom(caseNumber);
  }

  /** Mails the draft's link to the address typed in it; false when none is typed that mail can go to. */
  public boolean mailLink(UUID id) {
    return letters.linkAskedFor(lock(id));
  }

  /** Mails the link with an offer to help to the address typed in the draft; false when none is typed that mail can go to. */
  @Transactional(propagation = Propagation.MANDATORY)
  public boolean offerHelp(Draft draft) {
    return letters.helpOffered(draft);
  }

  /**
   * Gives a draft to whoever reads the mail of this address: its link goes there, and any other mailed link ends.
   *
   * @param address that mail can go to
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void handOver(Draft draft, String address) {
    var step = form(draft).steps().stream().filter(each -> each.fields().stream().anyMatch(field -> field.key().equals(Draft.EMAIL)))
        .findFirst().orElseThrow().id();
    draft.handOver(address, step, clock.instant());
    letters.helpOffered(draft);
  }

  /** A new address of the draft for whoever lost the one that it was begun at. */
  @Transactional(propagation = Propagation.MANDATORY)
  public DraftToken goOn(Draft draft) {
    var token = DraftToken.random();
    draft.carryTo(token);
    return token;
  }

  /** Holds a draft until the end of the transaction: it is sent in once, and saves wait for each other. */
  @Transactional(propagation = Propagation.MANDATORY)
  public Draft lock(UUID id) {
    return drafts.lock(id).orElseThrow(UnknownDraft::new);
  }

  /** Everything typed in a draft, read by the form's rules as if it were sent in now. */
  @Transactional(readOnly = true)
  public FormAnswer read(Draft draft) {
    var answer = reading.read(form(draft), typed(draft), Scope.all().with(files(draft)));
    return answer.plus(unreachable(answer));
  }

  /** An address that is written well enough but that our mail can't go to: everything after this goes by mail. */
  public static List<FieldError> unreachable(FormAnswer answer) {
    return answer.values().get("email") instanceof String email && !MailAddresses.isUsable(email)
        ? List.of(FieldError.of("email", "nomination.email.unusable")) : List.of();
  }

  /** The sound answers so far, of every step: conditions of one step ask for answers of others. */
  @Transactional(readOnly = true)
  public Map<String, Object> known(Draft draft) {
    return reading.read(form(draft), typed(draft), Scope.all().asDraft().with(files(draft))).values();
  }

  /** Where the draft's files are kept. */
  public FileStore files(Draft draft) {
    return new DraftFiles(documents, draft);
  }

  /** Hands the draft's files to its case. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void adoptFiles(Draft draft) {
    documents.adopt(draft.id(), draft.caseNumber());
  }

  public FormDefinition form(Draft draft) {
    return form(draft.door());
  }

  public FormDefinition form(Door door) {
    return forms.form(door.form());
  }

  private MultiValueMap<String, String> typed(Draft draft) {
    return draft.typed().of(form(draft).fields().values()).asSubmitted();
  }
}
