package gov.nyc.schools.spotlight.site.security;

import gov.nyc.schools.spotlight.people.CurrentPerson;
import gov.nyc.schools.spotlight.site.requests.KeptForm;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.RequestDataValueProcessor;

/**
 * Writes into every form of a signed-in person whose form it is, beside the token. A form that comes back after its session ended
 * is sent on only for the same person: texts begun by one must not be signed by another who uses the same browser.
 */
@Component
class BegunBy implements BeanPostProcessor {

  private final ObjectProvider<CurrentPerson> current;

  BegunBy(ObjectProvider<CurrentPerson> current) {
    this.current = current;
  }

  @Override
  public Object postProcessAfterInitialization(Object bean, String name) {
    return bean instanceof RequestDataValueProcessor tokens ? new WithPerson(tokens, current) : bean;
  }

  private record WithPerson(RequestDataValueProcessor tokens, ObjectProvider<CurrentPerson> current)
      implements RequestDataValueProcessor {

    @Override
    public Map<String, String> getExtraHiddenFields(HttpServletRequest request) {
      var fields = tokens.getExtraHiddenFields(request);
      if (fields == null || fields.isEmpty()) {
        return fields;
      }
      var all = new LinkedHashMap<>(fields);
      current.getObject().get().ifPresent(person -> all.put(KeptForm.BEGUN_BY, person.id().toString()));
      return all;
    }

    @Override
    public String processAction(HttpServletRequest request, String action, String method) {
      return tokens.processAction(request, action, method);
    }

    @Override
    public String processFormFieldValue(HttpServletRequest request, String name, String value, String type) {
      return tokens.processFormFieldValue(request, name, value, type);
    }

    @Override
    public String processUrl(HttpServletRequest request, String url) {
      return tokens.processUrl(request, url);
    }
  }
}
