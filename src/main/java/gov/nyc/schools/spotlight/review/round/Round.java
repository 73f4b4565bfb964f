package gov.nyc.schools.spotlight.review.round;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** One round of review of a case, made with one version of the rubric. */
@Entity
@Table(name = "review_round")
class Round {

  @Id private UUID id;
  private String caseNumber;
  private int number;
  private UUID rubricVersionId;
  private String focusArea = "";
  private Instant openedAt;
  private Instant comparedAt;
  private Boolean disagreement;
  @Enumerated(EnumType.STRING) private Recommendation recommendation;
  private String reasons = "";
  private BigDecimal averageTotal;
  private Instant recommendedAt;
  @Version private int version;

  protected Round() {}

  /** @param focusArea code of the nomination form's option, or empty */
  Round(String caseNumber, int number, UUID rubricVersionId, String focusArea, Instant now) {
    this.id = UUID.randomUUID();
    this.caseNumber = caseNumber;
    this.number = number;
    this.rubricVersionId = rubricVersionId;
    this.focusArea = focusArea;
    this.openedAt = now;
  }

  /** Notes what the comparison said; a later one, with a third review, leaves a disagreement standing. */
  void compared(boolean disagree, Instant now) {
    disagreement = disagree || Boolean.TRUE.equals(disagreement);
    comparedAt = now;
  }

  void recommend(Recommendation recommendation, List<String> reasons, BigDecimal averageTotal, Instant now) {
    this.recommendation = recommendation;
    this.reasons = String.join(",", reasons);
    this.averageTotal = averageTotal;
    this.recommendedAt = now;
  }

  UUID id() {
    return id;
  }

  String caseNumber() {
    return caseNumber;
  }

  int number() {
    return number;
  }

  UUID rubricVersionId() {
    return rubricVersionId;
  }
}
