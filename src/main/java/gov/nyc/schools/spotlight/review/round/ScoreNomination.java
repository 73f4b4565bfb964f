package gov.nyc.schools.spotlight.review.round;

/**
 * A reviewer's finished form.
 *
 * @param outcome {@code scored}, {@code abstained} or {@code conflict}
 * @param scores all criteria of the round's rubric; null unless scored
 * @param forLab whether the reviewer would propose it for the lab
 * @param toCommittee up to 2,500 characters; staff only
 * @param toNominator up to 2,500 characters; the nominator reads it with the decision
 * @param reason why the reviewer steps back, up to 1,000 characters; required when abstained; staff only
 */
public record ScoreNomination(String outcome, Scores scores, boolean forLab, String toCommittee, String toNominator,
    String reason) {

  static final String SCORED = "scored";
  static final String CONFLICT = "conflict";
}
