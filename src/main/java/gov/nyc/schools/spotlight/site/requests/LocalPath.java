package gov.nyc.schools.spotlight.site.requests;

import jakarta.servlet.http.HttpServletRequest;

/** An address within the tracker to come back to. What a browser sends as one is believed only if it can't lead elsewhere. */
public final class LocalPath {

  private static final int LONGEST = 2000;

  private LocalPath() {}

  /** The path with its query if it is one of ours, else the given other one. */
  public static String orElse(String path, String other) {
    return path != null && isLocal(path) ? path : other;
  }

  /** Braces are in no address of ours; in a redirect they would be taken for variables. */
  public static boolean isLocal(String path) {
    return path.length() <= LONGEST && path.matches("/(?![/\\\\])[\\x21-\\x7e&&[^\\\\{}]]*") && !path.startsWith("/sign-");
  }

  /** What was asked for, with its query. */
  public static String of(HttpServletRequest request) {
    var path = request.getRequestURI().substring(request.getContextPath().length());
    return request.getQueryString() == null ? path : path + "?" + request.getQueryString();
  }
}
