package gov.nyc.schools.spotlight.publishing;

import java.net.URI;
import java.util.List;
import org.springframework.stereotype.Component;

/** Says by a link's host where somebody would be seen: nobody's word counts for it, as another platform needs another consent. */
@Component
public class Platforms {

  private final HostProperties hosts;

  Platforms(HostProperties hosts) {
    this.hosts = hosts;
  }

  /** @return {@code OTHER} for every host that is neither a platform that all know nor listed by whoever runs the tracker */
  Platform of(String link) {
    var uri = URI.create(link);
    return Platform.of(uri).orElseGet(() -> {
      var host = Platform.host(uri);
      if (hosts.nycps().stream().anyMatch(own -> Platform.belongs(host, own))) {
        return Platform.NYCPS;
      }
      return hosts.broadcast().stream().anyMatch(theirs -> Platform.belongs(host, theirs)) ? Platform.BROADCAST : Platform.OTHER;
    });
  }

  /** The hosts of our own pages, as set. */
  public List<String> own() {
    return hosts.nycps();
  }
}
