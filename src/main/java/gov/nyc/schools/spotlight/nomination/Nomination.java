package gov.nyc.schools.spotlight.nomination;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** What is true of a nomination beside its words, which are kept in revisions. */
@Entity
class Nomination {

  /** Where the principal's name and address come from. Only the last two may be written to (mail rule 8). */
  enum PrincipalSource { TYPED, DIRECTORY, CONFIRMED }

  /** What the principal said. */
  enum Support { NOT_ASKED, ASKED, APPROVED, CHANGES, DECLINED, EXPIRED }

  @Id private String caseNumber;
  private UUID draftId;
  private UUID nominatorId;
  private String language;
  private Instant submittedAt;
  private Instant addressConfirmedAt;
  private int revision = 1;
  private boolean revised;
  private UUID principalId;
  @Enumerated(EnumType.STRING) private PrincipalSource principalSource;
  private UUID principalConfirmedBy;
  private Instant principalConfirmedAt;
  private UUID supportId;
  @Enumerated(EnumType.STRING) private Support support = Support.NOT_ASKED;
  private Instant supportAt;
  /** The revision that the principal was asked about: an answer is bound to it (mail rule 9). */
  private Integer supportRevision;
  private Instant privacyFlagAt;
  private UUID privacyFlagBy;
  private Instant privacyClearedAt;
  private UUID privacyClearedBy;
  private String different;
  private UUID enteredBy;
  private String joinedInto;
  @Version private int version;

  protected Nomination() {}

  Nomination(String caseNumber, UUID draftId, UUID nominatorId, Locale language, UUID principalId, boolean principalFromDirectory,
      Instant now) {
    this.caseNumber = caseNumber;
    this.draftId = draftId;
    this.nominatorId = nominatorId;
    this.language = language.toLanguageTag();
    this.principalId = principalId;
    this.principalSource = principalFromDirectory ? PrincipalSource.DIRECTORY : PrincipalSource.TYPED;
    this.submittedAt = now;
  }

  /** @param cases those of which the nominator said before sending that this practice is another one */
  void differsFrom(List<String> cases) {
    different = cases.isEmpty() ? null : String.join(",", cases);
  }

  /** @param staff who entered it for the nominator, or null */
  void enteredBy(UUID staff) {
    enteredBy = staff;
  }

  /** The member of staff who entered it for the nominator; null when the nominator sent it in. */
  UUID enteredBy() {
    return enteredBy;
  }

  /** The cases of which the nominator said that this practice is another one. */
  List<String> different() {
    return different == null ? List.of() : List.of(different.split(","));
  }

  void confirmAddress(Instant now) {
    if (addressConfirmedAt == null) {
      addressConfirmedAt = now;
    }
  }

  /** @return the number of the new revision */
  int nextRevision() {
    return ++revision;
  }

  /** @throws IllegalStateException the second time: a nomination is revised once */
  void revise() {
    if (revised) {
      throw new IllegalStateException("a nomination is revised once");
    }
    revised = true;
  }

  /**
   * Somebody else is principal, another address was typed, or it is about another school: unless the directory names them nobody has
   * vouched for it, whatever was true of the former one, and nobody has been asked.
   */
  void principalNamed(UUID personId, boolean fromDirectory) {
    principalId = personId;
    principalSource = fromDirectory ? PrincipalSource.DIRECTORY : PrincipalSource.TYPED;
    principalConfirmedBy = null;
    principalConfirmedAt = null;
    supportId = null;
    supportEnds();
  }

  /** What was asked about is no longer what the nomination says: whatever the answer was, it is asked for anew. */
  void supportEnds() {
    support = Support.NOT_ASKED;
    supportAt = null;
    supportRevision = null;
  }

  /** The new version says the same to a principal: an answer to the one before answers it, too. */
  void supportHolds() {
    if (supportRevision != null) {
      supportRevision = revision;
    }
  }

  void confirmPrincipal(UUID by, Instant now) {
    principalSource = PrincipalSource.CONFIRMED;
    principalConfirmedBy = by;
    principalConfirmedAt = now;
  }

  /** @throws IllegalStateException while nobody has vouched for the address */
  void askSupport(UUID approvalId) {
    if (!principalKnown()) {
      throw new IllegalStateException("nobody has confirmed the principal's address");
    }
    supportId = approvalId;
    supportRevision = revision;
    support = Support.ASKED;
    supportAt = null;
  }

  void recordSupport(Support answer, Instant now) {
    support = answer;
    supportAt = now;
  }

  void raisePrivacyFlag(UUID by, Instant now) {
    privacyFlagAt = now;
    privacyFlagBy = by;
    privacyClearedAt = null;
    privacyClearedBy = null;
  }

  void clearPrivacyFlag(UUID by, Instant now) {
    if (privacyFlagged()) {
      privacyClearedAt = now;
      privacyClearedBy = by;
    }
  }

  /** @param caseNumber of the nomination that goes on for both */
  void join(String caseNumber) {
    if (joinedInto != null || caseNumber.equals(this.caseNumber)) {
      throw new IllegalStateException("a nomination joins one other");
    }
    joinedInto = caseNumber;
  }

  /** The case that goes on for this one; null for most. */
  String joinedInto() {
    return joinedInto;
  }

  UUID draftId() {
    return draftId;
  }

  boolean privacyFlagged() {
    return privacyFlagAt != null && privacyClearedAt == null;
  }

  boolean principalKnown() {
    return principalSource != PrincipalSource.TYPED;
  }

  /** Whether the principal said yes, and to the version that is the current one. */
  boolean supported() {
    return support == Support.APPROVED && supportRevision != null && supportRevision == revision;
  }

  String caseNumber() {
    return caseNumber;
  }

  UUID nominatorId() {
    return nominatorId;
  }

  Locale language() {
    return Locale.forLanguageTag(language);
  }

  Instant submittedAt() {
    return submittedAt;
  }

  /** Null until it is confirmed. */
  Instant addressConfirmedAt() {
    return addressConfirmedAt;
  }

  boolean addressConfirmed() {
    return addressConfirmedAt != null;
  }

  int revision() {
    return revision;
  }

  boolean revised() {
    return revised;
  }

  UUID principalId() {
    return principalId;
  }

  PrincipalSource principalSource() {
    return principalSource;
  }

  UUID supportId() {
    return supportId;
  }

  Support support() {
    return support;
  }

  Instant supportAt() {
    return supportAt;
  }
}
