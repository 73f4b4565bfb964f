package gov.nyc.schools.spotlight.scaling;

import gov.nyc.schools.spotlight.casefile.CasePanel;
import gov.nyc.schools.spotlight.tasks.TaskHandler;
import gov.nyc.schools.spotlight.tasks.WorkItem;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Task_MendEpisode: something hinders the publication of a released episode. */
@Component
class MendingEpisode implements TaskHandler<MendingEpisode.MendEpisode> {

  /** @param mending {@code retry}, or {@code edit}: the words change, and the school checks them again */
  public record MendEpisode(String transcript, String mending) {}

  private final Episodes episodes;
  private final Hindering hindering;

  MendingEpisode(Episodes episodes, Hindering hindering) {
    this.episodes = episodes;
    this.hindering = hindering;
  }

  @Override
  public String taskKey() {
    return "Task_MendEpisode";
  }

  @Override
  public Class<MendEpisode> command() {
    return MendEpisode.class;
  }

  @Override
  public Map<String, Object> initial(WorkItem item) {
    return Map.of("transcript", episodes.get(item.subject("episodeId")).transcript());
  }

  @Override
  public Optional<CasePanel.Content> beside(WorkItem item) {
    var episode = episodes.get(item.subject("episodeId"));
    return Optional.of(new CasePanel.Content("scaling/panel :: hindrances",
        Map.of("number", item.caseNumber(), "kind", "episode", "id", episode.id(), "hindrances", hindering.of(item.caseNumber(), episode))));
  }

  @Override
  public Map<String, Object> handle(WorkItem item, MendEpisode command, Acting by) {
    var id = item.subject("episodeId");
    episodes.transcribe(id, command.transcript() == null ? "" : command.transcript());
    if (command.mending().equals("edit")) {
      episodes.reopen(id);
    }
    return Map.of("mending", command.mending());
  }
}
