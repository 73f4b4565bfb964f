package gov.nyc.schools.spotlight.scaling;

import org.springframework.stereotype.Component;

/** The school's fact check of an episode. */
@Component
class EpisodeCheck extends EpisodeQuestion {

  static final String PURPOSE = "episode-check";

  EpisodeCheck(Episodes episodes, EpisodeReading reading, EpisodeNames names) {
    super(PURPOSE, Episode::checkId, episodes, reading, names);
  }
}
