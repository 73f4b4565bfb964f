package gov.nyc.schools.spotlight.desk;

import gov.nyc.schools.spotlight.casefile.CaseCard;
import gov.nyc.schools.spotlight.casefile.RecordedEvent;
import gov.nyc.schools.spotlight.casefile.Standing;
import gov.nyc.schools.spotlight.workflow.Diagram;
import java.util.List;
import java.util.Set;

/**
 * Leaves out of a case page what shows, to those who may not know of held decisions, that screening ended with one: it can only be a
 * no. What was decided after a review is held too, but there nothing shows which way it went.
 */
final class UntoldDecisions {

  private static final Set<String> NO = Set.of("refer", "decline");
  private static final Set<Standing> TOLD = Set.of(Standing.REFERRED, Standing.DECLINED);
  private static final String HELD_AT_SCREENING = "Step_PrepareScreeningOutcome";

  private UntoldDecisions() {}

  static List<RecordedEvent> leftOutOf(List<RecordedEvent> events) {
    return events.stream().filter(event -> !event.type().equals("decision-taken-back")
        && !event.type().startsWith("release-")
        && !(event.type().equals("nomination-screened") && NO.contains(String.valueOf(event.details().get("outcome"))))).toList();
  }

  static List<Diagram> leftOutOf(CaseCard file, List<Diagram> runs) {
    return TOLD.contains(file.standing()) ? runs
        : runs.stream().filter(run -> !run.passedIds().contains(HELD_AT_SCREENING)).toList();
  }
}
