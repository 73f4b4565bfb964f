package gov.nyc.schools.spotlight.site.requests;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.MediaType;

/** What kind of answer a request wants. */
public final class Wanted {

  private Wanted() {}

  /** Scripts ask for JSON, or send it; everybody else reads pages. */
  public static boolean page(HttpServletRequest request) {
    var accept = request.getHeader("Accept");
    var type = request.getContentType();
    return !(accept != null && accept.contains("json") && !accept.contains("html"))
        && !(type != null && type.startsWith(MediaType.APPLICATION_JSON_VALUE));
  }
}
