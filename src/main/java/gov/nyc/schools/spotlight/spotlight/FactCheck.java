package gov.nyc.schools.spotlight.spotlight;

import gov.nyc.schools.spotlight.approval.Answer;
import gov.nyc.schools.spotlight.approval.Approval;
import gov.nyc.schools.spotlight.approval.ApprovalSubject;
import gov.nyc.schools.spotlight.approval.Approvals;
import gov.nyc.schools.spotlight.approval.AskApproval;
import gov.nyc.schools.spotlight.casefile.CasePanel;
import gov.nyc.schools.spotlight.casefile.SchoolContact;
import gov.nyc.schools.spotlight.publishing.Media;
import gov.nyc.schools.spotlight.publishing.Subject;
import gov.nyc.schools.spotlight.tasks.Deadlines;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Asks the school, by mailed link, whether facts and quotes of a draft are right. */
@Component
class FactCheck implements ApprovalSubject {

  private static final String PURPOSE = "spotlight-fact-check";

  private final Approvals approvals;
  private final Spotlights spotlights;
  private final Drafts drafts;
  private final Media media;
  private final SchoolContact school;
  private final Deadlines deadlines;

  FactCheck(Approvals approvals, Spotlights spotlights, Drafts drafts, Media media, SchoolContact school,
      Deadlines deadlines) {
    this.approvals = approvals;
    this.spotlights = spotlights;
    this.drafts = drafts;
    this.media = media;
    this.school = school;
    this.deadlines = deadlines;
  }

  /** @return the id of the question about the newest draft; it is mailed when process {@code approval} begins */
  UUID ask(String caseNumber) {
    var draft = drafts.last(caseNumber).orElseThrow();
    var id = approvals.ask(AskApproval.dueAt(due("Task_GiveAnswer"), PURPOSE, caseNumber, caseNumber, draft.number())
        .toOutsider(school.of(caseNumber).orElseThrow(), "principal")
        .escalatingAt(due("Timer_AnswerEscalation")).expiringAt(due("Timer_AnswerExpired")));
    spotlights.factCheck(caseNumber, id);
    return id;
  }

  @Override
  public String purpose() {
    return PURPOSE;
  }

  @Override
  public List<Answer> answers() {
    return List.of(Answer.APPROVED, Answer.CHANGES, Answer.DECLINED);
  }

  /** The draft that it is asked about, and what is shown and said with it by now. */
  @Override
  public CasePanel.Content shown(Approval approval) {
    var number = approval.caseNumber();
    return new CasePanel.Content("spotlight/panel :: words", Map.of("draft", drafts.find(number, approval.revision()).orElseThrow(),
        "transcript", spotlights.get(number).transcript(), "assets", media.of(Subject.spotlight(number))));
  }

  /** It is still the question that counts, and still this person who speaks for the school. */
  @Override
  public boolean stands(Approval approval) {
    return spotlights.find(approval.caseNumber()).filter(Spotlight::inTheMaking)
        .filter(spotlight -> approval.id().equals(spotlight.factCheckId()))
        .isPresent() && school.of(approval.caseNumber()).filter(approval.personId()::equals).isPresent();
  }

  private Instant due(String key) {
    return deadlines.due(key).toInstant();
  }
}
