package gov.nyc.schools.spotlight.forms;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.servlet.DispatcherServlet;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;

/** Shows forms through the real templates, as a browser would read them. */
final class ShownForms {

  private final WebApplicationContext application;

  ShownForms(WebApplicationContext application) {
    this.application = application;
  }

  /** The view is made inside of the request, whose language it takes. */
  Document view(FormDefinition form, Supplier<FormView> view) {
    return page(form, "view", view);
  }

  Document answers(FormDefinition form, Map<String, Object> values) {
    return page(form, "values", () -> values);
  }

  private Document page(FormDefinition form, String name, Supplier<?> late) {
    LocaleContextHolder.setLocale(Locale.ENGLISH);
    try {
      Map<String, Object> model = new HashMap<>(Map.of("form", form, name, late.get()));
      MockHttpServletRequest request = new MockHttpServletRequest(application.getServletContext());
      request.addPreferredLocale(Locale.ENGLISH);
      request.setAttribute(DispatcherServlet.WEB_APPLICATION_CONTEXT_ATTRIBUTE, application);
      MockHttpServletResponse response = new MockHttpServletResponse();
      response.setCharacterEncoding("UTF-8");
      application.getBean(ThymeleafViewResolver.class).resolveViewName("test-form", Locale.ENGLISH).render(model, request, response);
      return Jsoup.parse(response.getContentAsString(StandardCharsets.UTF_8));
    } catch (Exception e) {
      throw new IllegalStateException(e);
    } finally {
      LocaleContextHolder.resetLocaleContext();
    }
  }
}
