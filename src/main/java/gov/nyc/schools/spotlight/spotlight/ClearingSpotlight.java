package gov.nyc.schools.spotlight.spotlight;

import gov.nyc.schools.spotlight.casefile.CaseEvent;
import gov.nyc.schools.spotlight.casefile.CaseFiles;
import gov.nyc.schools.spotlight.casefile.CasePanel;
import gov.nyc.schools.spotlight.casefile.Channel;
import gov.nyc.schools.spotlight.casefile.Conflicts;
import gov.nyc.schools.spotlight.casefile.DecisionGate;
import gov.nyc.schools.spotlight.publishing.LinksInWords;
import gov.nyc.schools.spotlight.publishing.Media;
import gov.nyc.schools.spotlight.publishing.Subject;
import gov.nyc.schools.spotlight.spotlight.SpotlightPolicy.Action;
import gov.nyc.schools.spotlight.tasks.RefusedTask;
import gov.nyc.schools.spotlight.tasks.TaskClosedAlready;
import gov.nyc.schools.spotlight.tasks.TaskHandler;
import gov.nyc.schools.spotlight.tasks.WorkItem;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Task_ClearSpotlight: privacy and communications, by a decider who is signed in; never by mail (domain.md, spotlight capture). */
@Component
class ClearingSpotlight implements TaskHandler<ClearingSpotlight.ClearSpotlight> {

  /**
   * What the decider says.
   *
   * @param clearance {@code cleared}, {@code changes} or {@code refused}
   * @param comment required unless cleared
   */
  public record ClearSpotlight(String clearance, String comment) {}

  private final Spotlights spotlights;
  private final Drafts drafts;
  private final Clearances clearances;
  private final Media media;
  private final Hindering hindering;
  private final LinksInWords links;
  private final SpotlightPolicy policy;
  private final Conflicts conflicts;
  private final List<DecisionGate> gates;
  private final CaseFiles files;

  ClearingSpotlight(Spotlights spotlights, Drafts drafts, Clearances clearances, Media media, Hindering hindering,
      LinksInWords links, SpotlightPolicy policy, Conflicts conflicts, List<DecisionGate> gates, CaseFiles files) {
    this.spotlights = spotlights;
    this.drafts = drafts;
    this.clearances = clearances;
    this.media = media;
    this.hindering = hindering;
    this.links = links;
    this.policy = policy;
    this.conflicts = conflicts;
    this.gates = List.copyOf(gates);
    this.files = files;
  }

  @Override
  public String taskKey() {
    return "Task_ClearSpotlight";
  }

  @Override
  public Class<ClearSpotlight> command() {
    return ClearSpotlight.class;
  }

  /** Nobody clears what they made themselves. */
  @Override
  public boolean permits(WorkItem item, UUID personId) {
    return !conflicts.hides(item.caseNumber(), personId) && !personId.equals(spotlights.get(item.caseNumber()).producerId());
  }

  /** What was to be made, the words that become public, where they lead, what is shown with them, and what would hinder it. */
  @Override
  public Optional<CasePanel.Content> beside(WorkItem item) {
    var number = item.caseNumber();
    var subject = Subject.spotlight(number);
    var spotlight = spotlights.get(number);
    return drafts.last(number).map(draft -> new CasePanel.Content("spotlight/panel :: clearing", Map.of("number", number, "draft", draft,
        "scope", spotlight.scope(), "transcript", spotlight.transcript(), "links", links.in(number, draft.texts(spotlight.transcript())),
        "assets", media.of(subject), "hindrances", hindering.of(number))));
  }

  @Override
  public Map<String, Object> handle(WorkItem item, ClearSpotlight command, Acting by) {
    policy.require(Action.CLEAR, by.personId());
    if (by.channel() != Channel.PAGE) {
      throw new RefusedTask(null, "spotlight.refused.by-mail");
    }
    if (!permits(item, by.personId())) {
      throw new RefusedTask(null, "spotlight.refused.own");
    }
    boolean cleared = command.clearance().equals("cleared");
    if (!cleared && (command.comment() == null || command.comment().isBlank())) {
      throw new RefusedTask("comment", "spotlight.refused.comment");
    }
    if (cleared) {
      requireOpenGates(item.caseNumber());
    }
    var draft = drafts.last(item.caseNumber()).orElseThrow();
    if (!clearances.add(draft, command.clearance(), command.comment(), by.personId())) {
      throw new TaskClosedAlready(item.taskId());
    }
    if (command.clearance().equals("refused")) {
      spotlights.because(item.caseNumber(), command.comment(), by.personId());
    }
    files.record(item.caseNumber(), CaseEvent.by(by.personId(), by.channel(), "spotlight-clearance")
        .with(Map.of("outcome", command.clearance(), "draft", draft.number())));
    return Map.of("clearance", command.clearance());
  }

  /** What stood in the way of accepting it stands in the way of publishing it: a privacy flag can go up at any time. */
  private void requireOpenGates(String caseNumber) {
    gates.stream().filter(gate -> !gate.open(caseNumber)).findFirst().ifPresent(gate -> {
      throw new RefusedTask("clearance", gate.key() + ".closed");
    });
  }
}
