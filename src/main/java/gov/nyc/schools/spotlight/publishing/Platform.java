package gov.nyc.schools.spotlight.publishing;

import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Where something can be seen or heard. {@code NYCPS}: our own pages, print and broadcast of the public schools. */
public enum Platform {
  NYCPS, YOUTUBE, VIMEO, FACEBOOK, INSTAGRAM, X, BROADCAST, OTHER;

  private static final Map<String, Platform> HOSTS = Map.ofEntries(Map.entry("youtube.com", YOUTUBE), Map.entry("youtu.be", YOUTUBE),
      Map.entry("youtube-nocookie.com", YOUTUBE), Map.entry("vimeo.com", VIMEO), Map.entry("facebook.com", FACEBOOK),
      Map.entry("fb.com", FACEBOOK), Map.entry("fb.watch", FACEBOOK), Map.entry("instagram.com", INSTAGRAM), Map.entry("x.com", X),
      Map.entry("twitter.com", X));

  /** The platform that a link's host belongs to all over the world; nothing for hosts that could be anybody's: see {@link Platforms}. */
  static Optional<Platform> of(URI link) {
    var host = host(link);
    return HOSTS.entrySet().stream().filter(known -> belongs(host, known.getKey())).map(Map.Entry::getValue).findFirst();
  }

  /** The link's host in lower case, without the dot that names may end with; empty when it has none. */
  static String host(URI link) {
    return link.getHost() == null ? "" : link.getHost().toLowerCase(Locale.ROOT).replaceFirst("\\.+$", "");
  }

  /** Whether a host is this domain, or lies in it. */
  static boolean belongs(String host, String domain) {
    return host.equals(domain) || host.endsWith("." + domain);
  }

  /** In lower case, for bundle keys. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
