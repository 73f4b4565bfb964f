package gov.nyc.schools.spotlight.scaling;

import gov.nyc.schools.spotlight.approval.Approval;
import gov.nyc.schools.spotlight.casefile.CasePanel;
import gov.nyc.schools.spotlight.publishing.Asset;
import gov.nyc.schools.spotlight.publishing.LinkInWords;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The case study beside the forms about it. */
final class CaseStudyBeside {

  private CaseStudyBeside() {}

  /** For the school: what the public is to read and see, and nothing else. */
  static CasePanel.Content asked(CaseStudy study, List<Asset> assets) {
    return new CasePanel.Content("scaling/panel :: asked", Map.of("study", study, "comments", List.of(), "wanted", "", "assets", assets));
  }

  /** With what was asked for by those who were asked. */
  static CasePanel.Content words(CaseStudy study, List<Approval> comments) {
    return new CasePanel.Content("scaling/panel :: study", Map.of("study", study, "comments", comments,
        "wanted", study.clearComment() == null ? "" : study.clearComment()));
  }

  /** As it is and with what was asked for, if it was written before, and where its media are kept. */
  static CasePanel.Content writing(String caseNumber, Optional<CaseStudy> study, List<Approval> comments) {
    var model = new HashMap<String, Object>(study.map(written -> words(written, comments).model()).orElse(Map.of()));
    model.put("number", caseNumber);
    return new CasePanel.Content("scaling/panel :: writing", model);
  }

  /** With where its words lead, what is shown with it and what stands in the way, for whoever clears it. */
  static CasePanel.Content clearing(String caseNumber, CaseStudy study, List<LinkInWords> links, List<Asset> assets,
      List<String> hindrances) {
    return new CasePanel.Content("scaling/panel :: clearing", Map.of("study", study, "comments", List.of(), "wanted", "", "links", links,
        "assets", assets, "hindrances", hindrances, "number", caseNumber, "kind", "CASE_STUDY"));
  }
}
