package gov.nyc.schools.spotlight.publishing;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Which film a link leads to, however it is written: platforms have several addresses for one, and everywhere a link can carry what has
 * nothing to do with the film.
 *
 * @param host {@code youtube}, {@code vimeo}, another platform, or the host of the link
 * @param film the film's id there, or the rest of the address
 */
public record FilmAddress(String host, String film) {

  private static final String YOUTUBE = "youtube";
  private static final String VIMEO = "vimeo";
  private static final Pattern SHORT = Pattern.compile("/([\\w-]+).*");
  private static final Pattern IN_PATH = Pattern.compile("/(?:embed|shorts|live|v)/([\\w-]+).*");
  private static final Pattern IN_QUERY = Pattern.compile("(?:.*&)?v=([\\w-]+)(?:&.*)?");
  private static final Pattern NUMBER = Pattern.compile("(?:/[^/]+)*?/(\\d+)(?:/.*)?");
  private static final Pattern FACEBOOK = Pattern.compile(".*/(?:videos|reel)/(?:[^/]+/)?(\\d+)(?:/.*)?");
  private static final Pattern INSTAGRAM = Pattern.compile(".*/(?:p|reel|reels|tv)/([\\w-]+)(?:/.*)?");
  private static final Pattern X = Pattern.compile(".*/status/(\\d+)(?:/.*)?");
  /** A path whose end has a number or a kind of file in it leads to one film, whatever is asked of it beside. */
  private static final Pattern NAMES_A_FILM =
      Pattern.compile(".*/[^/]*(?:\\d|\\.(?:mp4|m4v|mov|webm|mp3|m4a|wav|ogg|jpe?g|png))[^/]*", Pattern.CASE_INSENSITIVE);
  /** What else is asked for by these names is a film; all other parts of a query are about how it is shown, or who follows the link. */
  private static final Set<String> NAMES =
      Set.of("v", "id", "video", "videoid", "video_id", "vid", "film", "clip", "file", "fileid", "item", "fbid", "story_fbid", "list");

  /** @param link https, as an asset keeps it */
  public static FilmAddress of(String link) {
    return find(link).orElseThrow(() -> new IllegalArgumentException("not the address of a host: " + link));
  }

  /** The same for whatever somebody typed; nothing for what is no address of a host. */
  static Optional<FilmAddress> find(String typed) {
    try {
      var uri = new URI(typed).normalize();
      return uri.getHost() == null ? Optional.empty() : Optional.of(of(uri));
    } catch (URISyntaxException noAddress) {
      return Optional.empty();
    }
  }

  private static FilmAddress of(URI uri) {
    var host = Platform.host(uri).replaceFirst("^(www|m)\\.", "");
    var path = uri.getPath() == null ? "" : uri.getPath();
    var query = uri.getRawQuery() == null ? "" : uri.getRawQuery();
    return Platform.of(uri).flatMap(platform -> switch (platform) {
      case YOUTUBE -> (host.equals("youtu.be") ? first(SHORT, path) : first(IN_PATH, path).or(() -> first(IN_QUERY, query)))
          .map(id -> new FilmAddress(YOUTUBE, id));
      case VIMEO -> first(NUMBER, path).map(id -> new FilmAddress(VIMEO, id));
      case FACEBOOK -> first(FACEBOOK, path).or(() -> first(IN_QUERY, query)).map(id -> new FilmAddress("facebook", id));
      case INSTAGRAM -> first(INSTAGRAM, path).map(id -> new FilmAddress("instagram", id));
      case X -> first(X, path).map(id -> new FilmAddress("x", id));
      default -> Optional.<FilmAddress>empty();
    }).orElseGet(() -> new FilmAddress(host, plain(path.replaceFirst("/+$", ""), query)));
  }

  private static String plain(String path, String query) {
    if (NAMES_A_FILM.matcher(path).matches()) {
      return path;
    }
    var named = Arrays.stream(query.split("&")).filter(part -> NAMES.contains(part.split("=", 2)[0].toLowerCase(Locale.ROOT)))
        .sorted().collect(Collectors.joining("&"));
    return named.isEmpty() ? path : path + "?" + named;
  }

  /** The one word for it that rows are compared by. */
  String key() {
    return host + ":" + film;
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

  private static Optional<String> first(Pattern pattern, String text) {
    var matcher = pattern.matcher(text);
    return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
  }
}
