package gov.nyc.schools.spotlight.site.security;

import org.springframework.http.HttpHeaders;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.header.HeaderWriter;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** The headers of every answer: our own scripts and styles only, no frames, no guessing of types, no leaking of addresses. */
final class SecurityHeaders implements Customizer<HeadersConfigurer<HttpSecurity>> {

  static final String CONTENT_SECURITY_POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
      + "font-src 'self'; connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

  private static final String PERMISSIONS = "accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), "
      + "magnetometer=(), microphone=(), payment=(), usb=(), browsing-topics=()";

  private final Encrypted https;

  SecurityHeaders(Encrypted https) {
    this.https = https;
  }

  @Override
  public void customize(HeadersConfigurer<HttpSecurity> headers) {
    headers
        .httpStrictTransportSecurity(strict -> strict.requestMatcher(https))
        .contentSecurityPolicy(csp -> csp.policyDirectives(CONTENT_SECURITY_POLICY))
        .permissionsPolicyHeader(permissions -> permissions.policy(PERMISSIONS))
        .crossOriginOpenerPolicy(opener -> opener.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
        .crossOriginResourcePolicy(resource -> resource.policy(CrossOriginResourcePolicy.SAME_ORIGIN))
        .frameOptions(HeadersConfigurer.FrameOptionsConfig::deny)
        .addHeaderWriter(secrecyOfLinks(PublicPaths.links()));
  }

  /** The address of a link page is the key to it: it goes to nobody. Elsewhere our own pages may know where one came from. */
  private static HeaderWriter secrecyOfLinks(RequestMatcher links) {
    return (request, response) -> {
      var secret = links.matches(request);
      response.setHeader("Referrer-Policy", secret ? "no-referrer" : "same-origin");
      if (secret) {
        response.setHeader("X-Robots-Tag", "noindex, nofollow");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
      }
    };
  }
}
