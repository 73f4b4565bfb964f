package gov.nyc.schools.spotlight.scaling;

import gov.nyc.schools.spotlight.publishing.PublicationDown;
import gov.nyc.schools.spotlight.publishing.PublicationKind;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** An episode whose page was taken down is out no more. */
@Component
class EpisodePages {

  private final Episodes episodes;

  EpisodePages(Episodes episodes) {
    this.episodes = episodes;
  }

  @EventListener
  void down(PublicationDown event) {
    if (event.subject().kind() == PublicationKind.EPISODE) {
      episodes.withdraw(UUID.fromString(event.subject().id()));
    }
  }
}
