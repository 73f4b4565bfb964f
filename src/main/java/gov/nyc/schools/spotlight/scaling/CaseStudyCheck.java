package gov.nyc.schools.spotlight.scaling;

import gov.nyc.schools.spotlight.approval.Answer;
import gov.nyc.schools.spotlight.approval.Approval;
import gov.nyc.schools.spotlight.approval.ApprovalSubject;
import gov.nyc.schools.spotlight.casefile.CasePanel;
import gov.nyc.schools.spotlight.publishing.Media;
import gov.nyc.schools.spotlight.publishing.Subject;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The school's fact check of the case study, by mailed link. */
@Component
class CaseStudyCheck implements ApprovalSubject {

  static final String PURPOSE = "case-study-check";

  private final CaseStudies studies;
  private final Media media;

  CaseStudyCheck(CaseStudies studies, Media media) {
    this.studies = studies;
    this.media = media;
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
    return CaseStudyBeside.asked(studies.get(UUID.fromString(approval.subjectId())), media.handedOver(Subject.caseStudy(approval.caseNumber())));
  }

  @Override
  public boolean stands(Approval approval) {
    return studies.find(UUID.fromString(approval.subjectId()))
        .filter(study -> approval.id().equals(study.checkId()) && approval.revision() == study.revision()).isPresent();
  }
}
