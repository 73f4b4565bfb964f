package gov.nyc.schools.spotlight.nomination.draft;

import gov.nyc.schools.spotlight.forms.FormField;
import gov.nyc.schools.spotlight.schools.Dbn;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.util.MultiValueMap;

/**
 * A nomination, or a new version of one, while it is being typed. Saves are counted: whoever saves a step says which count the
 * page was made at, and a step that was saved since then by another window is not overwritten unseen.
 */
@Entity
@Table(name = "nomination_draft")
public class Draft {

  /** How long a draft is kept after it was begun (domain.md). */
  public static final Duration KEPT = Duration.ofDays(60);

  /** The names of two inputs that a draft itself knows of: the writer's address, and the schools that were chosen. */
  static final String EMAIL = "email";
  static final String SCHOOLS = "schools";

  @Id private UUID id;
  @Enumerated(EnumType.STRING) private DraftKind kind;
  private byte[] tokenHash;
  private byte[] carriedHash;
  private String caseNumber;
  private String formId;
  private String formVersion;
  private String language;
  private String asked;
  @Convert(converter = TypedColumn.class) private Typed typed;
  @Convert(converter = SavesColumn.class) private Map<String, Integer> saves;
  private int saved;
  private String mailedTo;
  private String supports;
  private String different;
  private Instant begunAt;
  private Instant savedAt;
  private Instant expiresAt;
  private Instant submittedAt;
  private UUID begunBy;
  private String districts;
  @Version private int version;

  protected Draft() {}

  private Draft(DraftKind kind, String formId, String formVersion, Locale language, Typed typed, Instant now) {
    this.id = UUID.randomUUID();
    this.kind = kind;
    this.formId = formId;
    this.formVersion = formVersion;
    this.language = language.toLanguageTag();
    this.typed = typed;
    this.saves = Map.of();
    this.begunAt = now;
    this.savedAt = now;
    this.expiresAt = now.plus(KEPT);
  }

  /**
   * A stranger comes in by one of the doors, or a member of staff for somebody else; the secret of the draft's address is kept as a
   * hash only.
   *
   * @param by the member of staff, or null
   */
  static Draft begun(DraftToken token, Door door, String formVersion, Locale language, UUID by, Instant now) {
    var draft = new Draft(DraftKind.NOMINATION, door.form(), formVersion, language, Typed.NOTHING, now);
    draft.begunBy = by;
    draft.tokenHash = token.hash();
    return draft;
  }

  /** Opens a nomination that was sent in for a new version of some answers, or of all when {@code asked} is empty. */
  static Draft ofNewVersion(DraftKind kind, String caseNumber, List<String> asked, Door door, String formVersion,
      Locale language, Typed former, Instant now) {
    var draft = new Draft(kind, door.form(), formVersion, language, former, now);
    draft.caseNumber = caseNumber;
    draft.asked = asked.isEmpty() ? null : String.join(",", asked);
    return draft;
  }

  /**
   * Saves a step's inputs as they were typed.
   *
   * @param seen the count of saves that the page was made at
   * @throws StaleDraft when that step was saved since, with other words
   * @throws DraftClosed when the draft was sent in
   */
  void save(String step, Collection<FormField> fields, MultiValueMap<String, String> submitted, int seen, Instant now) {
    requireOpen();
    var next = typed.with(fields, submitted);
    var same = next.of(fields).equals(typed.of(fields));
    if (!same && saves.getOrDefault(step, 0) > seen) {
      throw new StaleDraft(savedAt);
    }
    saved++;
    var counted = new LinkedHashMap<>(saves);
    counted.put(step, same ? saves.getOrDefault(step, 0) : saved);
    if (!saves.containsKey(step)) {
      counted.put(step, saved);
    }
    saves = counted;
    typed = next;
    savedAt = now;
    districts = districtsOf(next);
  }

  /** Two digits each, as the codes of schools begin; null while no school is chosen. */
  private static String districtsOf(Typed typed) {
    var all = typed.inputs().getOrDefault(SCHOOLS, List.of()).stream().filter(Dbn::isShapedLike).map(code -> code.substring(0, 2)).distinct().sorted()
        .toList();
    return all.isEmpty() ? null : String.join(",", all);
  }

  /** Sent in: what it held lives on in the nomination, so that there is no second copy of anybody's words. */
  public void becomes(String caseNumber, Instant now) {
    requireOpen();
    this.caseNumber = caseNumber;
    this.submittedAt = now;
    this.typed = Typed.NOTHING;
  }

  /** Given up for the case that somebody else's nomination opened; what was typed goes with the support. */
  public void supports(String caseNumber, Instant now) {
    requireOpen();
    this.supports = caseNumber;
    this.submittedAt = now;
    this.typed = Typed.NOTHING;
  }

  /** Its writer says that this practice is another one than that case's. */
  void differsFrom(String caseNumber) {
    requireOpen();
    if (!different().contains(caseNumber)) {
      different = different == null ? caseNumber : different + "," + caseNumber;
    }
  }

  /** Over without having been sent in, such as when the case was withdrawn. */
  void close(Instant now) {
    this.submittedAt = now;
    this.typed = Typed.NOTHING;
  }

  /** Notes the address that was told of this draft; true when it is another one than before: whoever came by the old one is out. */
  boolean mailTo(String address) {
    var another = !address.equalsIgnoreCase(mailedTo);
    if (another) {
      carriedHash = null;
    }
    mailedTo = address;
    return another;
  }

  /** Whoever changed the address goes on at an address of their own, if they came by the link that ended with it. */
  void carryTo(DraftToken token) {
    carriedHash = token.hash();
  }

  private void requireOpen() {
    if (submitted()) {
      throw new DraftClosed(caseNumber);
    }
  }

  public boolean submitted() {
    return submittedAt != null;
  }

  public boolean expired(Instant now) {
    return !submitted() && kind == DraftKind.NOMINATION && !now.isBefore(expiresAt);
  }

  public UUID id() {
    return id;
  }

  public DraftKind kind() {
    return kind;
  }

  /** The case that it became or belongs to; null while it is a nomination that was not sent in. */
  public String caseNumber() {
    return caseNumber;
  }

  /** Which way it came in. */
  public Door door() {
    return Door.ofForm(formId);
  }

  public String formVersion() {
    return formVersion;
  }

  public Locale language() {
    return Locale.forLanguageTag(language);
  }

  /** The keys of the questions that are open again; empty: all. */
  public List<String> asked() {
    return asked == null ? List.of() : List.of(asked.split(","));
  }

  public Typed typed() {
    return typed;
  }

  /** How often it was saved. */
  public int saved() {
    return saved;
  }

  /** Whether that step was ever saved. */
  public boolean visited(String step) {
    return saves.containsKey(step);
  }

  public Instant savedAt() {
    return savedAt;
  }

  public Instant expiresAt() {
    return expiresAt;
  }

  /** The case that its writer supports in place of sending it in; null unless so. */
  public String supported() {
    return supports;
  }

  /** The cases of which its writer said that this practice is another one. */
  public List<String> different() {
    return different == null ? List.of() : List.of(different.split(","));
  }

  public String mailedTo() {
    return mailedTo;
  }

  /** The member of staff who enters it for somebody else; null when its writer does. */
  public UUID begunBy() {
    return begunBy;
  }

  /**
   * Goes to whoever reads the mail of this address, and no member of staff has it any more. Windows that are open on it are told, since
   * the step with the address was saved by another hand.
   *
   * @param step with the address
   */
  void handOver(String address, String step, Instant now) {
    requireOpen();
    var others = new LinkedHashMap<>(typed.inputs());
    others.put(EMAIL, List.of(address));
    typed = new Typed(others);
    begunBy = null;
    var counted = new LinkedHashMap<>(saves);
    counted.put(step, ++saved);
    saves = counted;
    savedAt = now;
  }

  /** The codes of the districts whose schools are chosen so far. */
  public List<Integer> districts() {
    return districts == null ? List.of() : Stream.of(districts.split(",")).map(Integer::valueOf).toList();
  }
}
