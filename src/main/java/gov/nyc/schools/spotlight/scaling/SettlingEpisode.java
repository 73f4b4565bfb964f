package gov.nyc.schools.spotlight.scaling;

import gov.nyc.schools.spotlight.approval.Approvals;
import gov.nyc.schools.spotlight.casefile.CaseEvent;
import gov.nyc.schools.spotlight.casefile.CaseFiles;
import gov.nyc.schools.spotlight.casefile.CasePanel;
import gov.nyc.schools.spotlight.tasks.TaskHandler;
import gov.nyc.schools.spotlight.tasks.WorkItem;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** A question about an episode that nobody approved: ask again, edit, or go on without the episode. */
abstract class SettlingEpisode implements TaskHandler<Settlement> {

  private final Episodes episodes;
  private final SeriesOrder order;
  private final Approvals approvals;
  private final CaseFiles files;

  SettlingEpisode(Episodes episodes, SeriesOrder order, Approvals approvals, CaseFiles files) {
    this.episodes = episodes;
    this.order = order;
    this.approvals = approvals;
    this.files = files;
  }

  /** The question that was not approved. */
  abstract UUID question(Episode episode);

  @Override
  public Class<Settlement> command() {
    return Settlement.class;
  }

  @Override
  public Optional<CasePanel.Content> beside(WorkItem item) {
    var episode = episodes.get(item.subject("episodeId"));
    return Optional.of(EpisodeBeside.of(episode, item.caseNumber(), EpisodeBeside.comments(approvals, question(episode))));
  }

  @Override
  public Map<String, Object> handle(WorkItem item, Settlement command, Acting by) {
    var episode = episodes.get(item.subject("episodeId"));
    switch (command.settlement()) {
      case "edit" -> episodes.reopen(episode.id());
      case "waive" -> order.waive(item.caseNumber(), episode, command.reason().strip(), by.personId()).ifPresent(type ->
          files.record(item.caseNumber(), CaseEvent.by(by.personId(), by.channel(), type).with(ScalingSteps.details(episode))));
      default -> { }
    }
    return Map.of("settlement", command.settlement());
  }
}
