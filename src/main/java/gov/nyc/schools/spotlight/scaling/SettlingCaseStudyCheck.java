package gov.nyc.schools.spotlight.scaling;

import gov.nyc.schools.spotlight.approval.Approvals;
import gov.nyc.schools.spotlight.casefile.CasePanel;
import gov.nyc.schools.spotlight.tasks.TaskHandler;
import gov.nyc.schools.spotlight.tasks.WorkItem;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Task_SettleCaseStudyCheck: the school said no, or nothing. */
@Component
class SettlingCaseStudyCheck implements TaskHandler<Settlement> {

  private final CaseStudies studies;
  private final Approvals approvals;

  SettlingCaseStudyCheck(CaseStudies studies, Approvals approvals) {
    this.studies = studies;
    this.approvals = approvals;
  }

  @Override
  public String taskKey() {
    return "Task_SettleCaseStudyCheck";
  }

  @Override
  public Class<Settlement> command() {
    return Settlement.class;
  }

  @Override
  public Optional<CasePanel.Content> beside(WorkItem item) {
    var study = studies.get(item.subject("journeyId"));
    return Optional.of(CaseStudyBeside.words(study, EpisodeBeside.comments(approvals, study.checkId())));
  }

  @Override
  public Map<String, Object> handle(WorkItem item, Settlement command, Acting by) {
    return Map.of("settlement", command.settlement());
  }
}
