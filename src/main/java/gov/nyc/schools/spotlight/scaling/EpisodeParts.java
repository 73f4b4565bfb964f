package gov.nyc.schools.spotlight.scaling;

import gov.nyc.schools.spotlight.casefile.Stage;
import gov.nyc.schools.spotlight.casefile.StageParts;
import java.util.List;
import org.springframework.stereotype.Component;

/** The episodes of a case, for the strip of stages. */
@Component
class EpisodeParts implements StageParts {

  private final Journeys journeys;
  private final Episodes episodes;

  EpisodeParts(Journeys journeys, Episodes episodes) {
    this.journeys = journeys;
    this.episodes = episodes;
  }

  @Override
  public Stage stage() {
    return Stage.EPISODES;
  }

  @Override
  public List<Part> of(String caseNumber) {
    return journeys.newest(caseNumber).map(journey -> episodes.of(List.of(journey.id())).stream()
        .map(episode -> new Part(episode.position(), episode.title(), state(episode.status()))).toList()).orElse(List.of());
  }

  private static String state(EpisodeStatus status) {
    return switch (status) {
      case PUBLISHED -> "done";
      case WAIVED, WITHDRAWN -> "dropped";
      case PLANNED -> "open";
      case FILMING, EDITING, REVIEW, APPROVED -> "current";
    };
  }
}
