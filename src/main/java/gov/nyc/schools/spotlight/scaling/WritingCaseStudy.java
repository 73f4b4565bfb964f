package gov.nyc.schools.spotlight.scaling;

import gov.nyc.schools.spotlight.approval.Approvals;
import gov.nyc.schools.spotlight.casefile.CaseEvent;
import gov.nyc.schools.spotlight.casefile.CaseFiles;
import gov.nyc.schools.spotlight.casefile.CasePanel;
import gov.nyc.schools.spotlight.publishing.Publications;
import gov.nyc.schools.spotlight.publishing.Subject;
import gov.nyc.schools.spotlight.tasks.TaskHandler;
import gov.nyc.schools.spotlight.tasks.WorkItem;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Task_WriteCaseStudy. */
@Component
class WritingCaseStudy implements TaskHandler<WriteCaseStudy> {

  private final CaseStudies studies;
  private final Journeys journeys;
  private final Approvals approvals;
  private final CaseFiles files;
  private final Publications publications;

  WritingCaseStudy(CaseStudies studies, Journeys journeys, Approvals approvals, CaseFiles files, Publications publications) {
    this.studies = studies;
    this.journeys = journeys;
    this.approvals = approvals;
    this.files = files;
    this.publications = publications;
  }

  @Override
  public String taskKey() {
    return "Task_WriteCaseStudy";
  }

  @Override
  public Class<WriteCaseStudy> command() {
    return WriteCaseStudy.class;
  }

  @Override
  public boolean keepsDraft() {
    return true;
  }

  @Override
  public Map<String, Object> initial(WorkItem item) {
    var journeyId = item.subject("journeyId");
    return studies.find(journeyId).<Map<String, Object>>map(study -> Map.of("title", study.title(), "summary", study.summary(),
        "body", study.body(), "transcript", study.transcript(), "perspectives", study.perspectives(), "language", study.language(), "lessons", study.lessons().stream()
            .map(lesson -> Map.<String, Object>of("headline", lesson.headline(), "explanation", lesson.explanation())).toList()))
        .orElseGet(() -> first(journeys.get(journeyId)));
  }

  private static Map<String, Object> first(Journey journey) {
    return Map.of("title", journey.seriesTitle(), "language", journey.language());
  }

  @Override
  public Optional<CasePanel.Content> beside(WorkItem item) {
    var study = studies.find(item.subject("journeyId"));
    var comments = EpisodeBeside.comments(approvals, study.map(CaseStudy::checkId).orElse(null));
    return Optional.of(CaseStudyBeside.writing(item.caseNumber(), study, comments));
  }

  @Override
  public Map<String, Object> handle(WorkItem item, WriteCaseStudy words, Acting by) {
    studies.write(item.subject("journeyId"), words, by.personId());
    publications.handOver(Subject.caseStudy(item.caseNumber()), studies.get(item.subject("journeyId")).texts());
    files.record(item.caseNumber(), CaseEvent.by(by.personId(), by.channel(), "case-study-written"));
    return Map.of();
  }
}
