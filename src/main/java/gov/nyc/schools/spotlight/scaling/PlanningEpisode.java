package gov.nyc.schools.spotlight.scaling;

import gov.nyc.schools.spotlight.casefile.CaseEvent;
import gov.nyc.schools.spotlight.casefile.CaseFiles;
import gov.nyc.schools.spotlight.casefile.CasePanel;
import gov.nyc.schools.spotlight.schools.SchoolDirectory;
import gov.nyc.schools.spotlight.tasks.RefusedTask;
import gov.nyc.schools.spotlight.tasks.TaskHandler;
import gov.nyc.schools.spotlight.tasks.WorkItem;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Task_PlanEpisode. */
@Component
class PlanningEpisode implements TaskHandler<PlanEpisode> {

  private final Episodes episodes;
  private final Journeys journeys;
  private final SchoolDirectory directory;
  private final CaseFiles files;
  private final SeriesOrder order;

  PlanningEpisode(Episodes episodes, Journeys journeys, SchoolDirectory directory, CaseFiles files, SeriesOrder order) {
    this.episodes = episodes;
    this.journeys = journeys;
    this.directory = directory;
    this.files = files;
    this.order = order;
  }

  @Override
  public String taskKey() {
    return "Task_PlanEpisode";
  }

  @Override
  public Class<PlanEpisode> command() {
    return PlanEpisode.class;
  }

  @Override
  public Map<String, Object> initial(WorkItem item) {
    var episode = episodes.get(item.subject("episodeId"));
    var values = new HashMap<String, Object>();
    values.put("title", episode.title());
    values.put("schools", Picked.of(journeys.schools(episode.journeyId())));
    day(values, "plannedOn", episode.plannedOn());
    day(values, "filmingFrom", episode.filmingFrom());
    day(values, "filmingTo", episode.filmingTo());
    return values;
  }

  private static void day(Map<String, Object> values, String key, LocalDate day) {
    if (day != null) {
      values.put(key, day.toString());
    }
  }

  @Override
  public Optional<CasePanel.Content> beside(WorkItem item) {
    return Optional.of(EpisodeBeside.of(episodes.get(item.subject("episodeId")), item.caseNumber()));
  }

  @Override
  public Map<String, Object> handle(WorkItem item, PlanEpisode plan, Acting by) {
    if (plan.filmingFrom() != null && plan.filmingTo() != null && plan.filmingTo().isBefore(plan.filmingFrom())) {
      throw new RefusedTask("filmingTo", "scaling.refused.days");
    }
    var episode = episodes.get(item.subject("episodeId"));
    episodes.plan(episode.id(), plan, plan.schools().named(directory));
    order.titled(item.caseNumber(), episodes.get(episode.id()));
    files.record(item.caseNumber(), CaseEvent.by(by.personId(), by.channel(), "episode-planned").with(ScalingSteps.details(episode)));
    return Map.of();
  }
}
