package gov.nyc.schools.spotlight.nomination;

import gov.nyc.schools.spotlight.approval.Answer;
import gov.nyc.schools.spotlight.approval.Approval;
import gov.nyc.schools.spotlight.approval.ApprovalSubject;
import gov.nyc.schools.spotlight.casefile.CasePanel;
import java.util.List;
import org.springframework.stereotype.Component;

/** The principal's support for a scaling story: the same question as for a nomination, in words of its own. */
@Component
class StorySupport implements ApprovalSubject {

  static final String PURPOSE = "story-support";

  private final PrincipalSupport support;

  StorySupport(PrincipalSupport support) {
    this.support = support;
  }

  @Override
  public String purpose() {
    return PURPOSE;
  }

  @Override
  public List<Answer> answers() {
    return support.answers();
  }

  @Override
  public CasePanel.Content shown(Approval approval) {
    return support.shown(approval);
  }

  @Override
  public boolean stands(Approval approval) {
    return support.stands(approval);
  }
}
