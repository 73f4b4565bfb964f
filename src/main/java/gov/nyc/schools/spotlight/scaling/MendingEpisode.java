package gov.nyc.schools.spotlight.scaling;

import gov.nyc.schools.spotlight.casefile.CasePanel;
import gov.nyc.schools.spotlight.tasks.TaskHandler;
import gov.nyc.schools.spotlight.tasks.WorkItem;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Task_MendEpisode: something hinders the publication of a released episode. Nothing of its words is changed here: nobody would release it. */
@Component
class MendingEpisode implements TaskHandler<MendingEpisode.MendEpisode> {

  /** @param mending {@code retry}, or {@code edit}: something is new, the school checks it and it is released again */
  public record MendEpisode(String mending) {}

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
  public Optional<CasePanel.Content> beside(WorkItem item) {
    var episode = episodes.get(item.subject("episodeId"));
    return Optional.of(new CasePanel.Content("scaling/panel :: hindrances",
        Map.of("number", item.caseNumber(), "kind", "EPISODE", "id", episode.id(), "hindrances", hindering.of(item.caseNumber(), episode))));
  }

  @Override
  public Map<String, Object> handle(WorkItem item, MendEpisode command, Acting by) {
    if (command.mending().equals("edit")) {
      episodes.reopen(item.subject("episodeId"));
    }
    return Map.of("mending", command.mending());
  }
}
