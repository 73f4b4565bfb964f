package gov.nyc.schools.spotlight.scaling;

import gov.nyc.schools.spotlight.approval.Approval;
import gov.nyc.schools.spotlight.approval.Approvals;
import gov.nyc.schools.spotlight.casefile.CasePanel;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** What stands beside the form of an episode's task: which one it is, where its media and people are kept, and what was asked for. */
final class EpisodeBeside {

  private EpisodeBeside() {}

  static CasePanel.Content of(Episode episode, String caseNumber) {
    return of(episode, caseNumber, List.of());
  }

  static CasePanel.Content of(Episode episode, String caseNumber, List<Approval> comments) {
    return new CasePanel.Content("scaling/panel :: episode", Map.of("episode", episode, "number", caseNumber, "comments", comments));
  }

  /** The answers with a comment to these questions. */
  static List<Approval> comments(Approvals approvals, UUID... ids) {
    return Arrays.stream(ids).filter(Objects::nonNull).map(approvals::find).flatMap(Optional::stream)
        .filter(approval -> approval.comment() != null && !approval.comment().isBlank()).toList();
  }
}
