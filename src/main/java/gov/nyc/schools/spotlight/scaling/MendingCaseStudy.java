package gov.nyc.schools.spotlight.scaling;

import gov.nyc.schools.spotlight.casefile.CasePanel;
import gov.nyc.schools.spotlight.tasks.TaskHandler;
import gov.nyc.schools.spotlight.tasks.WorkItem;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Task_MendCaseStudy: something hinders the publication of a cleared case study. */
@Component
class MendingCaseStudy implements TaskHandler<MendingCaseStudy.MendCaseStudy> {

  /** @param mending {@code retry}, or {@code edit}: something is new, the school checks it and it is cleared again */
  public record MendCaseStudy(String mending) {}

  private final CaseStudies studies;
  private final Hindering hindering;

  MendingCaseStudy(CaseStudies studies, Hindering hindering) {
    this.studies = studies;
    this.hindering = hindering;
  }

  @Override
  public String taskKey() {
    return "Task_MendCaseStudy";
  }

  @Override
  public Class<MendCaseStudy> command() {
    return MendCaseStudy.class;
  }

  @Override
  public Optional<CasePanel.Content> beside(WorkItem item) {
    var number = item.caseNumber();
    return Optional.of(new CasePanel.Content("scaling/panel :: hindrances",
        Map.of("number", number, "kind", "CASE_STUDY", "hindrances", hindering.of(number, studies.get(item.subject("journeyId"))))));
  }

  @Override
  public Map<String, Object> handle(WorkItem item, MendCaseStudy command, Acting by) {
    return Map.of("mending", command.mending());
  }
}
