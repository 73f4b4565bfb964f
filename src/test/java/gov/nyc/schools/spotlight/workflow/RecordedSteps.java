package gov.nyc.schools.spotlight.workflow;

import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.springframework.boot.test.context.TestComponent;

/**
 * Stands in for the steps of all rooms: notes each call, and answers as usual or as a test told it for its case. Ids of subjects
 * begin with the number of their case, so that everything can be told apart.
 */
@TestComponent
class RecordedSteps {

  private final Clock clock;
  private final List<String> calls = new CopyOnWriteArrayList<>();
  private final Map<String, Object> answers = new ConcurrentHashMap<>();

  RecordedSteps(Clock clock) {
    this.clock = clock;
  }

  /** From now on the step gives that answer for the case; a {@link RuntimeException} is thrown. */
  void answer(String caseNumber, String step, Object answer) {
    answers.put(caseNumber + " " + step, answer);
  }

  void answerAsUsual(String caseNumber, String step) {
    answers.remove(caseNumber + " " + step);
  }

  /** The steps called for a case, in order, each with its arguments: {@code "nominationSteps.recordSupport approved"}. */
  List<String> of(String caseNumber) {
    return calls.stream()
        .filter(call -> call.startsWith(caseNumber + " "))
        .map(call -> call.substring(caseNumber.length() + 1))
        .toList();
  }

  @SuppressWarnings("unchecked")
  private <T> T call(String step, T usual, String about, String... arguments) {
    String caseNumber = about.split("/")[0];
    calls.add(String.join(" ", Stream.concat(Stream.of(caseNumber, step), Stream.of(arguments)).toList()));
    Object answer = answers.getOrDefault(caseNumber + " " + step.substring(step.indexOf('.') + 1), usual == null ? "" : usual);
    if (answer instanceof RuntimeException failure) {
      throw failure;
    }
    return (T) answer;
  }

  private Date in(Duration time) {
    return Date.from(clock.instant().plus(time));
  }

  @ProcessStep("deadlines")
  public static class DeadlineSteps {

    private final RecordedSteps steps;

    DeadlineSteps(RecordedSteps steps) {
      this.steps = steps;
    }

    public Date due(String elementId) {
      return steps.in(Duration.ofDays(elementId.startsWith("Timer_") ? 20 : 7));
    }
  }

  @ProcessStep("nominationSteps")
  public static class NominationSteps {

    private final RecordedSteps steps;
    private final Processes processes;

    NominationSteps(RecordedSteps steps, Processes processes) {
      this.steps = steps;
      this.processes = processes;
    }

    public void lapse(String caseNumber) {
      steps.call("nominationSteps.lapse", null, caseNumber);
    }

    public void askInformation(String caseNumber) {
      steps.call("nominationSteps.askInformation", null, caseNumber);
    }

    public void informationOverdue(String caseNumber) {
      steps.call("nominationSteps.informationOverdue", null, caseNumber);
    }

    public void prepareOutcome(String caseNumber, String outcome) {
      steps.call("nominationSteps.prepareOutcome", null, caseNumber, outcome);
    }

    public String supportState(String caseNumber) {
      return steps.call("nominationSteps.supportState", "known", caseNumber);
    }

    public String prepareSupport(String caseNumber) {
      return steps.call("nominationSteps.prepareSupport", caseNumber + "/support", caseNumber);
    }

    public void recordSupport(String caseNumber, String support) {
      steps.call("nominationSteps.recordSupport", null, caseNumber, support);
    }

    public void withdraw(String caseNumber) {
      steps.call("nominationSteps.withdraw", null, caseNumber);
    }

    public void resume(String caseNumber) {
      processes.start("nomination", caseNumber, Map.of("resumeAt", steps.call("nominationSteps.resume", "screening", caseNumber)));
    }

    public void endRest(String caseNumber) {
      steps.call("nominationSteps.endRest", null, caseNumber);
    }
  }

  @ProcessStep("decisionSteps")
  public static class DecisionSteps {

    private final RecordedSteps steps;

    DecisionSteps(RecordedSteps steps) {
      this.steps = steps;
    }

    public void open(String caseNumber) {
      steps.call("decisionSteps.open", null, caseNumber);
    }

    public void takeBack(String caseNumber) {
      steps.call("decisionSteps.takeBack", null, caseNumber);
    }

    public void tell(String caseNumber) {
      steps.call("decisionSteps.tell", null, caseNumber);
    }

    public void handOver(String caseNumber) {
      steps.call("decisionSteps.handOver", null, caseNumber);
    }
  }

  @ProcessStep("reviewSteps")
  public static class ReviewSteps {

    static final String REVIEWER = "7f0c7d52-9b0e-4b7e-8f8c-1b1d5d0f2a11";

    private final RecordedSteps steps;

    ReviewSteps(RecordedSteps steps) {
      this.steps = steps;
    }

    public String open(String caseNumber) {
      return steps.call("reviewSteps.open", caseNumber + "/review", caseNumber);
    }

    public List<String> assignments(String reviewId) {
      return steps.call("reviewSteps.assignments", List.of(reviewId + "/1", reviewId + "/2"), reviewId);
    }

    public String askReviewer(String assignmentId) {
      return steps.call("reviewSteps.askReviewer", assignmentId + "/ask", assignmentId);
    }

    public void recordAnswer(String assignmentId, String answer) {
      steps.call("reviewSteps.recordAnswer", null, assignmentId, answer);
    }

    public String reviewer(String assignmentId) {
      return steps.call("reviewSteps.reviewer", REVIEWER, assignmentId);
    }

    public void scoringLate(String assignmentId) {
      steps.call("reviewSteps.scoringLate", null, assignmentId);
    }

    public boolean compare(String reviewId) {
      return steps.call("reviewSteps.compare", false, reviewId);
    }

    public double total(String reviewId) {
      return steps.call("reviewSteps.total", 80.0, reviewId);
    }

    public double weakest(String reviewId) {
      return steps.call("reviewSteps.weakest", 2.5, reviewId);
    }

    public boolean readyForLab(String reviewId) {
      return steps.call("reviewSteps.readyForLab", false, reviewId);
    }

    public boolean revised(String reviewId) {
      return steps.call("reviewSteps.revised", false, reviewId);
    }

    public void recordRecommendation(String reviewId, String recommendation) {
      steps.call("reviewSteps.recordRecommendation", null, reviewId, recommendation);
    }
  }

  @ProcessStep("spotlightSteps")
  public static class SpotlightSteps {

    static final String PRODUCER = "2b1a1c8e-4f0e-4a55-9d0b-6a7c0f6d5e12";

    private final RecordedSteps steps;

    SpotlightSteps(RecordedSteps steps) {
      this.steps = steps;
    }

    public void open(String caseNumber, boolean forLab) {
      steps.call("spotlightSteps.open", null, caseNumber, String.valueOf(forLab));
    }

    public String producer(String caseNumber) {
      return PRODUCER;
    }

    public String prepareFactCheck(String caseNumber) {
      return steps.call("spotlightSteps.prepareFactCheck", caseNumber + "/check", caseNumber);
    }

    public String publish(String caseNumber) {
      return steps.call("spotlightSteps.publish", "published", caseNumber);
    }

    public void tellPublication(String caseNumber) {
      steps.call("spotlightSteps.tellPublication", null, caseNumber);
    }

    public void close(String caseNumber) {
      steps.call("spotlightSteps.close", null, caseNumber);
    }

    public void closeRefused(String caseNumber) {
      steps.call("spotlightSteps.closeRefused", null, caseNumber);
    }

    public void handOver(String caseNumber) {
      steps.call("spotlightSteps.handOver", null, caseNumber);
    }
  }

  @ProcessStep("approvalSteps")
  public static class ApprovalSteps {

    private final RecordedSteps steps;
    private final Map<String, Date> dates = new ConcurrentHashMap<>();

    ApprovalSteps(RecordedSteps steps) {
      this.steps = steps;
    }

    public void ask(String approvalId) {
      steps.call("approvalSteps.ask", null, approvalId);
    }

    public String role(String approvalId) {
      return steps.call("approvalSteps.role", "principal", approvalId);
    }

    public String assignee(String approvalId) {
      return null;
    }

    public Date due(String approvalId) {
      return stored(approvalId + " due", Duration.ofDays(7));
    }

    public Date escalateAt(String approvalId) {
      return stored(approvalId + " escalate", Duration.ofDays(5));
    }

    public Date expireAt(String approvalId) {
      return stored(approvalId + " expire", Duration.ofDays(10));
    }

    public Date undoUntil(String approvalId) {
      return steps.in(Duration.ofMinutes(30));
    }

    public void escalate(String approvalId) {
      steps.call("approvalSteps.escalate", null, approvalId);
    }

    public void expire(String approvalId) {
      steps.call("approvalSteps.expire", null, approvalId);
    }

    public void settle(String approvalId) {
      steps.call("approvalSteps.settle", null, approvalId);
    }

    public void undo(String approvalId) {
      steps.call("approvalSteps.undo", null, approvalId);
    }

    private Date stored(String key, Duration time) {
      return dates.computeIfAbsent(key, fresh -> steps.in(time));
    }
  }

  @ProcessStep("aftercareSteps")
  public static class AftercareSteps {

    private final RecordedSteps steps;

    AftercareSteps(RecordedSteps steps) {
      this.steps = steps;
    }

    public Date followUpDue(String aftercareId) {
      return steps.in(Duration.ofDays(180));
    }

    public String prepareFollowUp(String aftercareId) {
      return steps.call("aftercareSteps.prepareFollowUp", aftercareId + "/ask", aftercareId);
    }

    public void recordFollowUp(String aftercareId, String answer) {
      steps.call("aftercareSteps.recordFollowUp", null, aftercareId, answer);
    }

    public boolean moreFollowUps(String aftercareId) {
      return steps.call("aftercareSteps.moreFollowUps", false, aftercareId);
    }

    public void settleTakedown(String aftercareId, String takedown) {
      steps.call("aftercareSteps.settleTakedown", null, aftercareId, takedown);
    }

    public void withdraw(String aftercareId) {
      steps.call("aftercareSteps.withdraw", null, aftercareId);
    }
  }

  @ProcessStep("attentionSteps")
  public static class AttentionSteps {

    private final RecordedSteps steps;

    AttentionSteps(RecordedSteps steps) {
      this.steps = steps;
    }

    public String role(String attentionId) {
      return steps.call("attentionSteps.role", "coordinator", attentionId);
    }
  }

  @ProcessStep("scalingSteps")
  public static class ScalingSteps {

    private final RecordedSteps steps;

    ScalingSteps(RecordedSteps steps) {
      this.steps = steps;
    }

    public String open(String caseNumber) {
      return steps.call("scalingSteps.open", caseNumber + "/journey", caseNumber);
    }

    public String checkInCycle() {
      return "R/P91D";
    }

    public boolean openCheckIn(String journeyId) {
      return steps.call("scalingSteps.openCheckIn", true, journeyId);
    }

    public void openCaseStudy(String journeyId) {
      steps.call("scalingSteps.openCaseStudy", null, journeyId);
    }

    public String prepareCaseStudyCheck(String journeyId) {
      return steps.call("scalingSteps.prepareCaseStudyCheck", journeyId + "/check", journeyId);
    }

    public String publishCaseStudy(String journeyId) {
      return steps.call("scalingSteps.publishCaseStudy", "published", journeyId);
    }

    public void tellCaseStudy(String journeyId) {
      steps.call("scalingSteps.tellCaseStudy", null, journeyId);
    }

    public String close(String journeyId) {
      return steps.call("scalingSteps.close", "early", journeyId);
    }
  }

  @ProcessStep("episodeSteps")
  public static class EpisodeSteps {

    private final RecordedSteps steps;

    EpisodeSteps(RecordedSteps steps) {
      this.steps = steps;
    }

    public String prepareCheck(String episodeId) {
      return steps.call("episodeSteps.prepareCheck", episodeId + "/check", episodeId, episodeId);
    }

    public String prepareRelease(String episodeId) {
      return steps.call("episodeSteps.prepareRelease", episodeId + "/release", episodeId, episodeId);
    }

    public void approve(String episodeId) {
      steps.call("episodeSteps.approve", null, episodeId, episodeId);
    }

    /** A {@link Runnable} among the answers is what the step does besides, as the real one sends messages. */
    public String publish(String episodeId) {
      Object answer = steps.call("episodeSteps.publish", "published", episodeId, episodeId);
      return said(answer, "published");
    }

    public void waive(String episodeId) {
      Object answer = steps.call("episodeSteps.waive", "", episodeId, episodeId);
      said(answer, "");
    }

    private static String said(Object answer, String otherwise) {
      if (answer instanceof Runnable action) {
        action.run();
        return otherwise;
      }
      return (String) answer;
    }
  }
}
