package gov.nyc.schools.spotlight.spotlight;

import gov.nyc.schools.spotlight.casefile.CasePanel;
import gov.nyc.schools.spotlight.publishing.Media;
import gov.nyc.schools.spotlight.publishing.Subject;
import gov.nyc.schools.spotlight.tasks.WorkItem;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Task_RecordCapture: what there is now, and since when. */
@Component
class RecordingCapture extends ProducersTask<RecordingCapture.RecordCapture> {

  /**
   * What the producer says.
   *
   * @param capturedOn ISO date
   * @param what as typed
   */
  public record RecordCapture(String capturedOn, String what) {}

  private final Spotlights spotlights;
  private final DoneSteps steps;
  private final Media media;

  RecordingCapture(SpotlightPolicy policy, Spotlights spotlights, DoneSteps steps, Media media) {
    super("Task_RecordCapture", RecordCapture.class, policy, spotlights);
    this.spotlights = spotlights;
    this.steps = steps;
    this.media = media;
  }

  @Override
  void does(Spotlight spotlight, RecordCapture command, Acting by) {
    spotlights.capturedOn(spotlight.caseNumber(), LocalDate.parse(command.capturedOn()));
    steps.done(spotlight.caseNumber(), "record-capture", command.what(), by);
  }

  @Override
  public Map<String, Object> initial(WorkItem item) {
    return spotlights.find(item.caseNumber()).map(Spotlight::visitOn)
        .map(day -> Map.<String, Object>of("capturedOn", day.toString())).orElse(Map.of());
  }

  @Override
  public Optional<CasePanel.Content> beside(WorkItem item) {
    return Optional.of(new CasePanel.Content("spotlight/panel :: media",
        Map.of("number", item.caseNumber(), "assets", media.of(Subject.spotlight(item.caseNumber())))));
  }
}
