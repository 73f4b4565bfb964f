package gov.nyc.schools.spotlight.review.round;

import java.math.BigDecimal;
import java.util.List;

/**
 * A round of review as the case page shows it to one person.
 *
 * @param hidden whether scores are held back from this person, whose own are not in
 * @param criteria one row for each criterion that somebody scored, in the rubric's order
 * @param recommended null before there is one, and for those who may not read it
 */
record ShownRound(int number, boolean hidden, boolean disagreement, List<Reviewer> reviewers, List<Reviewer> scored,
    List<Row> criteria, Recommended recommended) {

  public boolean isToCommittee() {
    return scored.stream().anyMatch(reviewer -> !reviewer.toCommittee().isBlank());
  }

  public boolean isToNominator() {
    return scored.stream().anyMatch(reviewer -> !reviewer.toNominator().isBlank());
  }

  /**
   * @param name null when this person may not know who it is
   * @param status code of the bundle key {@code review.status.<status>}
   * @param total of 100, or null
   * @param reason why somebody stepped back, or null
   */
  record Reviewer(String name, boolean you, String status, BigDecimal total, boolean forLab, String reason,
      String toCommittee, String toNominator) {}

  /** The scores of one criterion, in the order of the reviewers who scored. */
  record Row(String name, int weight, List<Cell> cells) {

    public boolean isCommented() {
      return cells.stream().anyMatch(cell -> !cell.comment().isBlank());
    }
  }

  record Cell(int score, String comment, Reviewer by) {}

  /**
   * @param code accept, lab, revise or decline
   * @param total mean of the totals
   * @param weakest name of the criterion with the lowest mean
   */
  record Recommended(String code, BigDecimal total, String weakest, BigDecimal weakestMean, int forLab, int of,
      boolean revised) {}
}
