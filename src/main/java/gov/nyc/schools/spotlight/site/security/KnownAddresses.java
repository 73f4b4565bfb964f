package gov.nyc.schools.spotlight.site.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.servlet.handler.AbstractHandlerMapping;
import org.springframework.web.servlet.handler.SimpleUrlHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/** Tells an address that we don't have from one that we don't show. */
@Component
class KnownAddresses {

  private final ObjectProvider<AbstractHandlerMapping> mappings;

  KnownAddresses(ObjectProvider<AbstractHandlerMapping> mappings) {
    this.mappings = mappings;
  }

  boolean knows(HttpServletRequest request) {
    ServletRequestPathUtils.parseAndCache(request);
    try {
      for (var mapping : ofPages()) {
        try {
          if (mapping.getHandler(request) != null) {
            return true;
          }
        } catch (HttpRequestMethodNotSupportedException e) {
          return true;
        } catch (Exception e) {
          // The address is ours; what else is wrong with the request is told to those who may come in.
          return true;
        }
      }
      return false;
    } finally {
      ServletRequestPathUtils.clearParsedRequestPath(request);
    }
  }

  /** The mapping of static files answers for every address there is. */
  private List<AbstractHandlerMapping> ofPages() {
    return mappings.orderedStream().filter(mapping -> !(mapping instanceof SimpleUrlHandlerMapping)).toList();
  }
}
