package gov.nyc.schools.spotlight.site.errors;

import jakarta.servlet.FilterChain;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Locale;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Answers an upload beyond the limit before anybody reads it: once the container has refused to, each look at a parameter fails
 * again, on the page of the error too.
 */
@Component
@Order(UploadsTooLarge.BEFORE_SECURITY)
class UploadsTooLarge extends OncePerRequestFilter {

  /** Spring Security's filters stand at -100; the one for forged requests looks at a parameter. */
  static final int BEFORE_SECURITY = -101;

  private final DataSize largest;

  UploadsTooLarge(@Value("${spring.servlet.multipart.max-request-size}") DataSize largest) {
    this.largest = largest;
  }

  @Override
  protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var type = request.getContentType();
    var upload = type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/");
    if (upload && request.getContentLengthLong() > largest.toBytes()) {
      request.setAttribute(RequestDispatcher.ERROR_STATUS_CODE, HttpStatus.CONTENT_TOO_LARGE.value());
      response.setStatus(HttpStatus.CONTENT_TOO_LARGE.value());
      request.getRequestDispatcher("/error").forward(new Unread(request), response);
    } else {
      chain.doFilter(request, response);
    }
  }

  /** The request without what it carries. */
  private static final class Unread extends HttpServletRequestWrapper {

    Unread(HttpServletRequest request) {
      super(request);
    }

    @Override
    public String getMethod() {
      return "GET";
    }

    @Override
    public String getContentType() {
      return null;
    }

    @Override
    public String getParameter(String name) {
      return null;
    }

    @Override
    public String[] getParameterValues(String name) {
      return null;
    }

    @Override
    public Map<String, String[]> getParameterMap() {
      return Map.of();
    }

    @Override
    public Enumeration<String> getParameterNames() {
      return Collections.emptyEnumeration();
    }
  }
}
