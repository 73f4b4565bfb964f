package gov.nyc.schools.spotlight.review.round;

import gov.nyc.schools.spotlight.tasks.CaseLine;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A case that waits for reviewers, with those whom the plan proposes.
 *
 * @param taskKey which of the three assigning tasks waits: that of two reviewers, of another one, of the third
 * @param area code of the focus area, or empty
 * @param candidates those who can be asked, and those who can't
 * @param chosen one for each free seat; null where nobody is proposed
 * @param line what every list says of a case; null where nobody reads it
 * @param problem why this one was not confirmed, as a sentence; null before
 */
record PlannedCase(String taskId, String taskKey, String caseNumber, String title, List<String> schools, String area,
    Instant dueAt, Instant createdAt, List<Candidate> candidates, List<UUID> chosen, String problem, CaseLine line) {

  static final String TWO = "Task_AssignReviewers";

  PlannedCase {
    schools = List.copyOf(schools);
    candidates = List.copyOf(candidates);
    chosen = java.util.Collections.unmodifiableList(new java.util.ArrayList<>(chosen));
  }

  /** How many are to be asked. */
  static int seats(String taskKey) {
    return taskKey.equals(TWO) ? 2 : 1;
  }

  public boolean isWhole() {
    return chosen.stream().noneMatch(java.util.Objects::isNull);
  }

  public List<Candidate> getPossible() {
    return candidates.stream().filter(candidate -> candidate.refusal() == null).toList();
  }

  public List<Candidate> getHinted() {
    return candidates.stream().filter(candidate -> !candidate.hints().isEmpty()).toList();
  }

  PlannedCase with(List<Candidate> candidates, List<UUID> chosen) {
    return new PlannedCase(taskId, taskKey, caseNumber, title, schools, area, dueAt, createdAt, candidates, chosen, problem, line);
  }

  PlannedCase with(CaseLine known) {
    return new PlannedCase(taskId, taskKey, caseNumber, title, schools, area, dueAt, createdAt, candidates, chosen, problem, known);
  }

  /** The names of those whom the plan proposes. */
  List<String> proposed() {
    return chosen.stream().flatMap(id -> candidates.stream().filter(candidate -> candidate.id().equals(id))).map(Candidate::name).toList();
  }

  PlannedCase refused(String problem) {
    return new PlannedCase(taskId, taskKey, caseNumber, title, schools, area, dueAt, createdAt, candidates, chosen, problem, line);
  }
}
