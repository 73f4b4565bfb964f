package gov.nyc.schools.spotlight.scaling;

import gov.nyc.schools.spotlight.casefile.CaseEvent;
import gov.nyc.schools.spotlight.casefile.CaseFiles;
import gov.nyc.schools.spotlight.casefile.CasePanel;
import gov.nyc.schools.spotlight.tasks.RefusedTask;
import gov.nyc.schools.spotlight.tasks.TaskHandler;
import gov.nyc.schools.spotlight.tasks.WorkItem;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Task_FilmEpisode: when it was filmed, or why archive material serves. */
@Component
class FilmingEpisode implements TaskHandler<FilmEpisode> {

  private final Episodes episodes;
  private final CaseFiles files;

  FilmingEpisode(Episodes episodes, CaseFiles files) {
    this.episodes = episodes;
    this.files = files;
  }

  @Override
  public String taskKey() {
    return "Task_FilmEpisode";
  }

  @Override
  public Class<FilmEpisode> command() {
    return FilmEpisode.class;
  }

  @Override
  public Optional<CasePanel.Content> beside(WorkItem item) {
    return Optional.of(EpisodeBeside.of(episodes.get(item.subject("episodeId")), item.caseNumber()));
  }

  @Override
  public Map<String, Object> handle(WorkItem item, FilmEpisode film, Acting by) {
    boolean archive = film.outcome().equals("archive");
    if (!archive && film.filmedTo().isBefore(film.filmedFrom())) {
      throw new RefusedTask("filmedTo", "scaling.refused.days");
    }
    var episode = episodes.get(item.subject("episodeId"));
    episodes.film(episode.id(), film);
    files.record(item.caseNumber(), CaseEvent.by(by.personId(), by.channel(), "episode-filmed")
        .with(ScalingSteps.details(episode, archive ? "archive" : "filmed")));
    return Map.of();
  }
}
