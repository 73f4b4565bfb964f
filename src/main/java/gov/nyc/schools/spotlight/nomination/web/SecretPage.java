package gov.nyc.schools.spotlight.nomination.web;

import jakarta.servlet.http.HttpServletResponse;

/** What every page does whose address is a secret: it stays out of caches, referrers and search engines. */
final class SecretPage {

  private SecretPage() {}

  static void headers(HttpServletResponse response) {
    response.setHeader("Cache-Control", "no-store");
    response.setHeader("Referrer-Policy", "no-referrer");
    response.setHeader("X-Robots-Tag", "noindex, nofollow");
  }
}
