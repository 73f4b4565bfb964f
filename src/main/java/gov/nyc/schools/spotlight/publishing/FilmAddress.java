package gov.nyc.schools.spotlight.publishing;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Which film a link leads to, however it is written: YouTube and Vimeo have several addresses for one.
 *
 * @param host {@code youtube}, {@code vimeo} or the host of the link
 * @param film the film's id there, or the rest of the address
 */
public record FilmAddress(String host, String film) {

  private static final String YOUTUBE = "youtube";
  private static final String VIMEO = "vimeo";
  private static final Pattern IN_PATH = Pattern.compile("/(?:embed|shorts|live|v)/([\\w-]+).*");
  private static final Pattern IN_QUERY = Pattern.compile("(?:.*&)?v=([\\w-]+)(?:&.*)?");
  private static final Pattern NUMBER = Pattern.compile("(?:/[^/]+)*?/(\\d+)(?:/.*)?");

  /** @param link https, as an asset keeps it */
  public static FilmAddress of(String link) {
    var uri = URI.create(link);
    var host = uri.getHost().toLowerCase(Locale.ROOT).replaceFirst("^(www|m)\\.", "");
    return switch (Platform.of(uri).orElse(Platform.OTHER)) {
      case YOUTUBE -> youtube(host, uri).map(id -> new FilmAddress(YOUTUBE, id)).orElseGet(() -> plain(host, uri));
      case VIMEO -> first(NUMBER, path(uri)).map(id -> new FilmAddress(VIMEO, id)).orElseGet(() -> plain(host, uri));
      default -> plain(host, uri);
    };
  }

  /** Where it plays inside another page; nothing for hosts that have no such address. */
  public Optional<String> player() {
    return switch (host) {
      case YOUTUBE -> Optional.of("https://www.youtube-nocookie.com/embed/" + film);
      case VIMEO -> Optional.of("https://player.vimeo.com/video/" + film);
      default -> Optional.empty();
    };
  }

  /** A picture of it that its host keeps; nothing for hosts whose pictures have no address to know beforehand. */
  public Optional<String> picture() {
    return host.equals(YOUTUBE) ? Optional.of("https://i.ytimg.com/vi/" + film + "/hqdefault.jpg") : Optional.empty();
  }

  private static Optional<String> youtube(String host, URI uri) {
    if (host.equals("youtu.be")) {
      return first(Pattern.compile("/([\\w-]+).*"), path(uri));
    }
    return first(IN_PATH, path(uri)).or(() -> first(IN_QUERY, uri.getRawQuery() == null ? "" : uri.getRawQuery()));
  }

  private static FilmAddress plain(String host, URI uri) {
    return new FilmAddress(host, path(uri).replaceFirst("/+$", "") + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery()));
  }

  private static String path(URI uri) {
    return uri.getRawPath() == null ? "" : uri.getRawPath();
  }

  private static Optional<String> first(Pattern pattern, String text) {
    var matcher = pattern.matcher(text);
    return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
  }
}
