package gov.nyc.schools.spotlight.scaling;

import org.springframework.stereotype.Component;

/** The release of an episode by somebody outside the office. */
@Component
class EpisodeRelease extends EpisodeQuestion {

  static final String PURPOSE = "episode-release";

  EpisodeRelease(Episodes episodes, EpisodeReading reading, EpisodeNames names) {
    super(PURPOSE, Episode::releaseId, episodes, reading, names);
  }
}
