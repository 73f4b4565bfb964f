package gov.nyc.schools.spotlight.spotlight;

import gov.nyc.schools.spotlight.publishing.Publications;
import gov.nyc.schools.spotlight.publishing.Subject;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Task_CheckAccessibility: each part is done, or it is said why it is not needed. With it the producer hands everything over to be cleared.
 */
@Component
class CheckingAccessibility extends ProducersTask<CheckingAccessibility.CheckAccessibility> {

  /** Each part is {@code done} or {@code skipped}, the latter with a reason. */
  public record CheckAccessibility(String descriptions, String descriptionsReason, String captions, String captionsReason,
      String transcript, String transcriptText, String transcriptReason, String language, String languageReason, String languages,
      String languagesReason) {

    /** The reasons of the parts that are not needed, by part. */
    Map<String, String> skipped() {
      var reasons = new LinkedHashMap<String, String>();
      put(reasons, "descriptions", descriptions, descriptionsReason);
      put(reasons, "captions", captions, captionsReason);
      put(reasons, "transcript", transcript, transcriptReason);
      put(reasons, "language", language, languageReason);
      put(reasons, "languages", languages, languagesReason);
      return reasons;
    }

    private static void put(Map<String, String> reasons, String part, String answer, String reason) {
      if (answer.equals("skipped")) {
        reasons.put(part, reason);
      }
    }
  }

  private final Spotlights spotlights;
  private final DoneSteps steps;
  private final Publications publications;

  CheckingAccessibility(SpotlightPolicy policy, Spotlights spotlights, DoneSteps steps, Publications publications) {
    super("Task_CheckAccessibility", CheckAccessibility.class, policy, spotlights);
    this.spotlights = spotlights;
    this.steps = steps;
    this.publications = publications;
  }

  @Override
  void does(Spotlight spotlight, CheckAccessibility command, Acting by) {
    var text = command.transcriptText();
    spotlights.transcript(spotlight.caseNumber(), command.transcript().equals("done") && text != null ? text : "");
    command.skipped().forEach((part, reason) -> steps.skipped(spotlight.caseNumber(), part, reason, by));
    steps.done(spotlight.caseNumber(), "check-accessibility", null, by);
    publications.handOver(Subject.spotlight(spotlight.caseNumber()));
  }
}
