package gov.nyc.schools.spotlight.scaling;

import gov.nyc.schools.spotlight.casefile.CaseEvent;
import gov.nyc.schools.spotlight.casefile.CaseFiles;
import gov.nyc.schools.spotlight.casefile.CasePanel;
import gov.nyc.schools.spotlight.tasks.RefusedTask;
import gov.nyc.schools.spotlight.tasks.TaskHandler;
import gov.nyc.schools.spotlight.tasks.WorkItem;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Task_RecordCheckIn: what was tried in a quarter, and how far the practice has become everyday work. */
@Component
class RecordingCheckIn implements TaskHandler<RecordingCheckIn.RecordCheckIn> {

  /** @param scores each building block once */
  public record RecordCheckIn(List<TriedChange> cycles, List<BlockScore> scores) {

    public RecordCheckIn {
      cycles = cycles == null ? List.of() : List.copyOf(cycles);
      scores = scores == null ? List.of() : List.copyOf(scores);
    }
  }

  /** One change that was tried, as typed. */
  public record TriedChange(String goal, String driver, String challenge, String change, String happened, String evidence, String decision) {}

  /** @param score {@code 1} to {@code 4} */
  public record BlockScore(String element, int score, String explanation) {}

  private final CheckIns checkIns;
  private final Journeys journeys;
  private final CaseFiles files;

  RecordingCheckIn(CheckIns checkIns, Journeys journeys, CaseFiles files) {
    this.checkIns = checkIns;
    this.journeys = journeys;
    this.files = files;
  }

  @Override
  public String taskKey() {
    return "Task_RecordCheckIn";
  }

  @Override
  public Class<RecordCheckIn> command() {
    return RecordCheckIn.class;
  }

  @Override
  public boolean keepsDraft() {
    return true;
  }

  @Override
  public Map<String, Object> known(WorkItem item) {
    return Map.of("drivers", journeys.drivers(item.subject("journeyId")));
  }

  @Override
  public Optional<CasePanel.Content> beside(WorkItem item) {
    var journey = journeys.get(item.subject("journeyId"));
    var before = checkIns.of(journey.id()).stream().filter(each -> each.recordedAt() != null).limit(1).toList();
    return Optional.of(new CasePanel.Content("scaling/panel :: before",
        Map.of("journey", journey, "drivers", journeys.drivers(journey.id()), "before", before)));
  }

  @Override
  public Map<String, Object> handle(WorkItem item, RecordCheckIn command, Acting by) {
    var elements = new HashSet<String>();
    for (int i = 0; i < command.scores().size(); i++) {
      if (!elements.add(command.scores().get(i).element())) {
        throw new RefusedTask("scores[" + i + "].element", "scaling.refused.element-twice");
      }
    }
    checkIns.record(item.subject("journeyId"), command.cycles().stream().map(each -> new CheckIns.Cycle(each.goal(), each.driver(),
            each.challenge(), each.change(), each.happened(), each.evidence(), each.decision())).toList(),
        command.scores().stream().map(each -> new CheckIns.Score(each.element(), each.score(), each.explanation())).toList(), by.personId());
    files.record(item.caseNumber(), CaseEvent.by(by.personId(), by.channel(), "check-in-recorded"));
    return Map.of();
  }
}
