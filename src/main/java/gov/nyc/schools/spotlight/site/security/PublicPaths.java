package gov.nyc.schools.spotlight.site.security;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** The whole list of what a stranger may ask for. Everything else needs a member of staff. */
final class PublicPaths {

  /** Pages behind a personal link: their addresses are secrets, so nobody keeps them. */
  private static final List<String> LINKS = List.of("/confirm/**", "/status/**", "/answer/**", "/information/**", "/revise/**",
      "/correct/**", "/support/**", "/following/**",
      "/withdraw/**", "/link/**", "/sign-in/code/*", "/nominate/*/**", "/share/*/**");

  private static final List<String> READ = List.of("/", "/schools/search", "/actuator/health", "/actuator/health/**", "/robots.txt");
  private static final List<String> READ_AND_WRITE = List.of("/nominate", "/nominate/**", "/share", "/share/**", "/forms/*/hidden", "/sign-in", "/sign-in/**", "/error");

  private PublicPaths() {}

  /** @param local whether this is the local default, whose mailbox shows the mail of people who have no account */
  static RequestMatcher all(boolean local) {
    var open = Stream.of(LINKS, READ_AND_WRITE, local ? List.of("/local/**") : List.<String>of()).flatMap(List::stream)
        .map(PathPatternRequestMatcher::pathPattern);
    var read = READ.stream().flatMap(path -> Stream.of(HttpMethod.GET, HttpMethod.HEAD)
        .map(method -> PathPatternRequestMatcher.pathPattern(method, path)));
    return new OrRequestMatcher(Stream.<RequestMatcher>concat(open, read).toList());
  }

  static RequestMatcher links() {
    return new OrRequestMatcher(LINKS.stream().<RequestMatcher>map(PathPatternRequestMatcher::pathPattern).toList());
  }
}
