package gov.nyc.schools.spotlight.publishing;

import java.util.List;
import java.util.Locale;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Whose hosts are whose; what lies in their domains counts with them.
 *
 * @param nycps hosts that show the public schools' own pages, such as {@code schools.nyc.gov}
 * @param broadcast hosts of broadcasters that consents mean by that word
 */
@ConfigurationProperties("tracker.hosts")
record HostProperties(List<String> nycps, List<String> broadcast) {

  HostProperties {
    nycps = hosts(nycps);
    broadcast = hosts(broadcast);
  }

  private static List<String> hosts(List<String> given) {
    var hosts = given == null ? List.<String>of()
        : given.stream().map(host -> host.strip().toLowerCase(Locale.ROOT)).filter(host -> !host.isEmpty()).toList();
    hosts.stream().filter(host -> !host.matches("[a-z0-9-]+(\\.[a-z0-9-]+)+")).findFirst().ifPresent(host -> {
      throw new IllegalArgumentException("tracker.hosts takes names of hosts, such as media.example.org, and no addresses: " + host);
    });
    return hosts;
  }
}
