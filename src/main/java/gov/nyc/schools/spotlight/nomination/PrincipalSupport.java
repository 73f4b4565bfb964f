package gov.nyc.schools.spotlight.nomination;

import gov.nyc.schools.spotlight.approval.Answer;
import gov.nyc.schools.spotlight.approval.Approval;
import gov.nyc.schools.spotlight.approval.ApprovalSubject;
import gov.nyc.schools.spotlight.approval.Approvals;
import gov.nyc.schools.spotlight.approval.AskApproval;
import gov.nyc.schools.spotlight.casefile.CaseFiles;
import gov.nyc.schools.spotlight.casefile.CaseKind;
import gov.nyc.schools.spotlight.casefile.CasePanel;
import gov.nyc.schools.spotlight.tasks.Deadlines;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Asks the principal for support, beside the review, and keeps the answer. */
@Component
class PrincipalSupport implements ApprovalSubject {

  private static final String PURPOSE = "principal-support";
  /** What a principal reads before answering: what is done at the school, not who said so. */
  static final Set<String> SHOWN = Set.of("schools", "grades", "title", "summary", "description", "need", "focusArea",
      "scalingGoal", "sites", "startedIn", "studentsServed", "drivers", "support", "adapted", "outcomes", "measures", "equity",
      "whatOthersNeed", "costBand");

  private final Approvals approvals;
  private final Nominations nominations;
  private final Revisions revisions;
  private final ShownAnswers answers;
  private final CaseFiles files;
  private final Deadlines deadlines;
  private final Clock clock;

  PrincipalSupport(Approvals approvals, Nominations nominations, Revisions revisions, ShownAnswers answers, CaseFiles files, Deadlines deadlines,
      Clock clock) {
    this.approvals = approvals;
    this.nominations = nominations;
    this.revisions = revisions;
    this.answers = answers;
    this.files = files;
    this.deadlines = deadlines;
    this.clock = clock;
  }

  /** @return the id of the question; it is mailed when process {@code approval} begins */
  UUID ask(String caseNumber) {
    var nomination = nominations.get(caseNumber);
    var id = approvals.ask(AskApproval.dueAt(due("Task_GiveAnswer"), purpose(files.get(caseNumber).kind()), caseNumber, caseNumber, nomination.revision())
        .toOutsider(nomination.principalId(), "principal")
        .escalatingAt(due("Timer_AnswerEscalation")).expiringAt(due("Timer_AnswerExpired")));
    nomination.askSupport(id);
    return id;
  }

  /** @param answer {@code approved}, {@code changes}, {@code declined} or {@code expired} */
  void record(String caseNumber, String answer) {
    nominations.get(caseNumber).recordSupport(Nomination.Support.valueOf(answer.toUpperCase(Locale.ROOT)), clock.instant());
  }

  /** The nomination was taken back: whoever was asked need not answer any more. */
  void withdrawn(String caseNumber) {
    var nomination = nominations.get(caseNumber);
    if (nomination.support() == Nomination.Support.ASKED) {
      nomination.supportEnds();
    }
  }

  private static String purpose(CaseKind kind) {
    return kind == CaseKind.SCALING_STORY ? StorySupport.PURPOSE : PURPOSE;
  }

  @Override
  public String purpose() {
    return PURPOSE;
  }

  @Override
  public List<Answer> answers() {
    return List.of(Answer.APPROVED, Answer.CHANGES, Answer.DECLINED);
  }

  @Override
  public CasePanel.Content shown(Approval approval) {
    var asked = revisions.of(approval.caseNumber()).stream().filter(revision -> revision.number() == approval.revision()).findFirst();
    return new CasePanel.Content("nomination/panel :: subject",
        Map.of("sections", asked.map(revision -> answers.of(revision, SHOWN)).orElse(List.of())));
  }

  /** The principal who was asked is still the one of this case, and this is still the question. */
  @Override
  public boolean stands(Approval approval) {
    return nominations.findById(approval.caseNumber())
        .filter(nomination -> approval.id().equals(nomination.supportId()) && approval.personId().equals(nomination.principalId()))
        .isPresent();
  }

  private Instant due(String key) {
    return deadlines.due(key).toInstant();
  }
}
