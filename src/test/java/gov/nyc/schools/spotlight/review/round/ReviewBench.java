package gov.nyc.schools.spotlight.review.round;

import static gov.nyc.schools.spotlight.people.Role.COORDINATOR;
import static gov.nyc.schools.spotlight.people.Role.REVIEWER;

import gov.nyc.schools.spotlight.approval.Approvals;
import gov.nyc.schools.spotlight.approval.GiveAnswer;
import gov.nyc.schools.spotlight.casefile.Channel;
import gov.nyc.schools.spotlight.people.Accounts;
import gov.nyc.schools.spotlight.people.SignedIn;
import gov.nyc.schools.spotlight.review.rubric.Rubrics;
import gov.nyc.schools.spotlight.support.Scene;
import gov.nyc.schools.spotlight.tasks.TaskCompletion;
import gov.nyc.schools.spotlight.tasks.TaskHandler.Acting;
import gov.nyc.schools.spotlight.tasks.WorkItem;
import gov.nyc.schools.spotlight.tasks.WorkItems;
import gov.nyc.schools.spotlight.workflow.Processes;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Brings a case under review and lets people do their part, each in a sentence. */
@Component
public class ReviewBench {

  private final Scene scene;
  private final ReviewSteps steps;
  private final Processes processes;
  private final TaskCompletion tasks;
  private final WorkItems items;
  private final Approvals approvals;
  private final Rubrics rubrics;
  private final Accounts accounts;

  ReviewBench(Scene scene, ReviewSteps steps, Processes processes, TaskCompletion tasks, WorkItems items,
      Approvals approvals, Rubrics rubrics, Accounts accounts) {
    this.scene = scene;
    this.steps = steps;
    this.processes = processes;
    this.tasks = tasks;
    this.items = items;
    this.approvals = approvals;
    this.rubrics = rubrics;
    this.accounts = accounts;
  }

  /** A case whose reviewers are to be assigned. */
  public String underReview() {
    return underReview(scene.opened());
  }

  public String underReview(String number) {
    scene.does(() -> processes.start("review", number, Map.of("reviewId", steps.open(number))));
    return number;
  }

  /** A case that these two have accepted to review. */
  public String read(SignedIn first, SignedIn second) {
    var number = underReview();
    assign(number, first, second);
    answers(number, first, "approved", null);
    answers(number, second, "approved", null);
    return number;
  }

  public SignedIn reviewer() {
    return scene.staff(REVIEWER);
  }

  public void assign(String number, SignedIn first, SignedIn second) {
    complete(item(number, "Task_AssignReviewers"), new AssignReviewers(first.id(), second.id()), scene.staff(COORDINATOR));
  }

  public void replace(String number, SignedIn next) {
    complete(item(number, "Task_ReplaceReviewer"), new AssignReviewer(next.id()), scene.staff(COORDINATOR));
  }

  /** This person gets the third seat: where somebody else was asked at once, that one has no time. */
  public void assignThird(String number, SignedIn third) {
    var asked = askedThird(number);
    if (asked.isEmpty()) {
      complete(item(number, "Task_AssignThirdReviewer"), new AssignReviewer(third.id()), scene.staff(COORDINATOR));
    } else if (!asked.get().id().equals(third.id())) {
      answers(number, asked.get(), "declined", "time");
      replace(number, third);
    }
  }

  /** Who was asked at once when two disagreed. */
  public Optional<SignedIn> askedThird(String number) {
    return items.ofCase(number, "Task_GiveAnswer").flatMap(item -> accounts.current(item.assigneeId()));
  }

  /** This person answers the question, and the undo time is over. */
  public void answers(String number, SignedIn person, String answer, String reason) {
    var item = items.ofCase(number).stream()
        .filter(each -> each.taskKey().equals("Task_GiveAnswer") && person.id().equals(each.assigneeId())).findFirst().orElseThrow();
    complete(item, new GiveAnswer(answer, reason, null, null), person);
    scene.as(scene.staff(COORDINATOR), () -> approvals.finish(item.subject("approvalId")));
  }

  /** This person's open scoring task. */
  public WorkItem scoring(String number, SignedIn person) {
    return scoringOf(number, person).orElseThrow();
  }

  Optional<WorkItem> scoringOf(String number, SignedIn person) {
    return items.ofCase(number).stream()
        .filter(each -> each.taskKey().equals("Task_ScoreNomination") && person.id().equals(each.assigneeId())).findFirst();
  }

  /** @param digits seven scores in the rubric's order */
  public void scores(String number, SignedIn person, String digits) {
    complete(scoring(number, person), review(digits, "because of " + person.name()), person);
  }

  public void stepsBack(String number, SignedIn person, String outcome) {
    complete(scoring(number, person), new ScoreNomination(outcome, null, false, null, null, "My own reason"), person);
  }

  public ScoreNomination review(String digits, String words) {
    var rubric = rubrics.current();
    Map<String, Integer> scores = new HashMap<>();
    Map<String, String> comments = new HashMap<>();
    for (int i = 0; i < rubric.criteria().size(); i++) {
      var key = rubric.criteria().get(i).key();
      scores.put(key, digits.charAt(i) - '0');
      comments.put(key, key + " " + words);
    }
    return new ScoreNomination("scored", new Scores(rubric.versionId(), scores, comments), true, "committee " + words,
        "nominator " + words, null);
  }

  public WorkItem item(String number, String taskKey) {
    return items.ofCase(number, taskKey).orElseThrow(() -> new AssertionError("no open " + taskKey));
  }

  public void complete(WorkItem item, Object command, SignedIn person) {
    tasks.complete(item.taskId(), command, new Acting(person.id(), Channel.PAGE));
  }

  static UUID review(WorkItem item) {
    return item.subject("reviewId");
  }
}
