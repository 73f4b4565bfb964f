package gov.nyc.schools.spotlight.spotlight;

import gov.nyc.schools.spotlight.casefile.CasePanel;
import gov.nyc.schools.spotlight.publishing.Asset;
import gov.nyc.schools.spotlight.publishing.Media;
import gov.nyc.schools.spotlight.publishing.Publications;
import gov.nyc.schools.spotlight.publishing.Subject;
import gov.nyc.schools.spotlight.tasks.RefusedTask;
import gov.nyc.schools.spotlight.tasks.WorkItem;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
  private final Drafts drafts;
  private final DoneSteps steps;
  private final Media media;
  private final Publications publications;

  CheckingAccessibility(SpotlightPolicy policy, Spotlights spotlights, Drafts drafts, DoneSteps steps, Media media,
      Publications publications) {
    super("Task_CheckAccessibility", CheckAccessibility.class, policy, spotlights);
    this.spotlights = spotlights;
    this.drafts = drafts;
    this.steps = steps;
    this.media = media;
    this.publications = publications;
  }

  @Override
  void does(Spotlight spotlight, CheckAccessibility command, Acting by) {
    requireWhatIsSaid(command, media.of(Subject.spotlight(spotlight.caseNumber())));
    var text = command.transcriptText();
    spotlights.transcript(spotlight.caseNumber(), command.transcript().equals("done") && text != null ? text : "");
    command.skipped().forEach((part, reason) -> steps.skipped(spotlight.caseNumber(), part, reason, by));
    steps.done(spotlight.caseNumber(), "check-accessibility", null, by);
    var draft = drafts.last(spotlight.caseNumber()).orElseThrow();
    publications.handOver(Subject.spotlight(spotlight.caseNumber()),
        draft.texts(spotlights.get(spotlight.caseNumber()).transcript()));
  }

  /** The transcript that the school has read. */
  @Override
  public Map<String, Object> initial(WorkItem item) {
    return spotlights.find(item.caseNumber()).map(Spotlight::transcript).filter(text -> !text.isBlank())
        .map(text -> Map.<String, Object>of("transcriptText", text)).orElse(Map.of());
  }

  @Override
  public Optional<CasePanel.Content> beside(WorkItem item) {
    return Optional.of(new CasePanel.Content("spotlight/panel :: media",
        Map.of("number", item.caseNumber(), "assets", media.of(Subject.spotlight(item.caseNumber())))));
  }

  /** Nothing is done that the media themselves say is missing. */
  private static void requireWhatIsSaid(CheckAccessibility command, List<Asset> assets) {
    if (command.captions().equals("done")) {
      assets.stream().filter(asset -> !asset.captioned()).findFirst().ifPresent(asset -> {
        throw new RefusedTask("captions", "spotlight.refused.captions", asset.title());
      });
    }
    if (command.descriptions().equals("done")) {
      assets.stream().filter(asset -> !asset.described()).findFirst().ifPresent(asset -> {
        throw new RefusedTask("descriptions", "spotlight.refused.descriptions", asset.title());
      });
    }
  }
}
