package gov.nyc.schools.spotlight.showcase;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.ShallowEtagHeaderFilter;

/**
 * Lets everybody keep the gallery's pages, but ask each time whether they still are what they were: a page that was withdrawn, or a
 * photo whose consent was taken back, is gone at once. The ETag is made of what is really sent.
 */
@Configuration(proxyBeanMethods = false)
class GalleryCaching {

  @Bean
  FilterRegistrationBean<ShallowEtagHeaderFilter> galleryCache() {
    var filter = new FilterRegistrationBean<ShallowEtagHeaderFilter>(new Asking());
    filter.addUrlPatterns("/gallery", "/gallery/*");
    return filter;
  }

  private static final class Asking extends ShallowEtagHeaderFilter {

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
        throws ServletException, IOException {
      response.setHeader(HttpHeaders.CACHE_CONTROL, "public, no-cache");
      // The language of the page around the words: chosen before, or set in the browser.
      response.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
      response.addHeader(HttpHeaders.VARY, HttpHeaders.COOKIE);
      super.doFilterInternal(request, response, chain);
    }

    /** Who asks by HEAD learns what GET would say: the page is made either way, and the container leaves its body out. */
    @Override
    protected boolean isEligibleForEtag(HttpServletRequest request, HttpServletResponse response, int status, InputStream body) {
      return super.isEligibleForEtag(request, response, status, body)
          || HttpMethod.HEAD.matches(request.getMethod()) && !response.isCommitted() && HttpStatus.valueOf(status).is2xxSuccessful();
    }
  }
}
