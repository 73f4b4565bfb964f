package gov.nyc.schools.spotlight.review.round;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;

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
   * @param assignment its id, where this person may take the review back to ask somebody else; else null
   * @param name null when this person may not know who it is
   * @param status code of the bundle key {@code review.status.<status>}
   * @param total of 100, or null
   * @param reason why somebody stepped back, or null
   */
  record Reviewer(UUID assignment, int seat, String name, boolean you, String status, BigDecimal total, boolean forLab, String reason,
      String toCommittee, String toNominator) {}

  /** The scores of one criterion, in the order of the reviewers who scored. */
  record Row(String name, int weight, List<Cell> cells) {

    /** The mean of the finished reviews, 0 to 4. */
    public double getMean() {
      return cells.stream().mapToInt(Cell::score).average().orElse(0);
    }

    public boolean isCommented() {
      return cells.stream().anyMatch(cell -> !cell.comment().isBlank());
    }
  }

  record Cell(int score, String comment, Reviewer by) {}

  /**
   * @param code accept, lab, revise or decline
   * @param total mean of the totals
   * @param weakest name of the criterion with the lowest mean
   * @param limits of the rule that said so, as the table had them then
   */
  record Recommended(String code, BigDecimal total, String weakest, BigDecimal weakestMean, int forLab, int of,
      boolean revised, List<Limit> limits) {}

  /**
   * @param input what is limited: bundle key {@code review.panel.limit.<input>}, or {@code ….<test>} for a yes or no
   * @param test as the decision table writes it
   */
  record Limit(String input, String test) {

    public boolean isYesOrNo() {
      return test.equals("true") || test.equals("false");
    }

    /** As people write it: {@code ≥ 65}. */
    public String getShown() {
      return test.replace(">=", "≥").replace("<=", "≤");
    }
  }
}
