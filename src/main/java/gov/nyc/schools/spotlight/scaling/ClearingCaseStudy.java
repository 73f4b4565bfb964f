package gov.nyc.schools.spotlight.scaling;

import gov.nyc.schools.spotlight.casefile.CaseEvent;
import gov.nyc.schools.spotlight.casefile.CaseFiles;
import gov.nyc.schools.spotlight.casefile.CasePanel;
import gov.nyc.schools.spotlight.casefile.Channel;
import gov.nyc.schools.spotlight.tasks.RefusedTask;
import gov.nyc.schools.spotlight.tasks.TaskHandler;
import gov.nyc.schools.spotlight.tasks.WorkItem;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** Task_ClearCaseStudy: a decider who is signed in clears it, or says what must change. */
@Component
class ClearingCaseStudy implements TaskHandler<ClearingCaseStudy.ClearCaseStudy> {

  /**
   * What the decider says.
   *
   * @param clearance {@code cleared} or {@code changes}
   * @param comment for {@code changes}
   */
  public record ClearCaseStudy(String clearance, String comment) {}

  private final CaseStudies studies;
  private final CaseFiles files;

  ClearingCaseStudy(CaseStudies studies, CaseFiles files) {
    this.studies = studies;
    this.files = files;
  }

  @Override
  public String taskKey() {
    return "Task_ClearCaseStudy";
  }

  @Override
  public Class<ClearCaseStudy> command() {
    return ClearCaseStudy.class;
  }

  /** Nobody clears what they wrote themselves. */
  @Override
  public boolean permits(WorkItem item, UUID personId) {
    return !personId.equals(studies.get(item.subject("journeyId")).writtenBy());
  }

  @Override
  public Optional<CasePanel.Content> beside(WorkItem item) {
    return Optional.of(CaseStudyBeside.words(studies.get(item.subject("journeyId"))));
  }

  @Override
  public Map<String, Object> handle(WorkItem item, ClearCaseStudy command, Acting by) {
    if (by.channel() != Channel.PAGE) {
      throw new AccessDeniedException("publications are cleared signed in, never by mail");
    }
    if (!permits(item, by.personId())) {
      throw new RefusedTask(null, "scaling.refused.own");
    }
    var journeyId = item.subject("journeyId");
    if (command.clearance().equals("cleared")) {
      studies.clear(journeyId, by.personId());
    } else {
      studies.wantChanges(journeyId, command.comment().strip());
    }
    files.record(item.caseNumber(), CaseEvent.by(by.personId(), by.channel(), "case-study-cleared").with(Map.of("outcome", command.clearance())));
    return Map.of("clearance", command.clearance());
  }
}
