package gov.nyc.schools.spotlight.scaling;

import gov.nyc.schools.spotlight.approval.Approval;
import gov.nyc.schools.spotlight.casefile.CasePanel;
import java.util.List;
import java.util.Map;

/** The case study beside the forms about it. */
final class CaseStudyBeside {

  private CaseStudyBeside() {}

  static CasePanel.Content words(CaseStudy study) {
    return new CasePanel.Content("scaling/panel :: study", Map.of("study", study, "comments", List.of(), "wanted", ""));
  }

  /** With what was asked for by those who were asked. */
  static CasePanel.Content words(CaseStudy study, List<Approval> comments) {
    return new CasePanel.Content("scaling/panel :: study", Map.of("study", study, "comments", comments,
        "wanted", study.clearComment() == null ? "" : study.clearComment()));
  }
}
