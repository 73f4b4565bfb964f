package gov.nyc.schools.spotlight.site;

import gov.nyc.schools.spotlight.site.security.LanguageCookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Shows pages in the language asked for, as far as we have it, and remembers a choice in a cookie. */
@Configuration(proxyBeanMethods = false)
class LanguageChoice implements WebMvcConfigurer {

  private final LanguageCookie cookie;

  LanguageChoice(LanguageCookie cookie) {
    this.cookie = cookie;
  }

  @Bean
  LocaleResolver localeResolver() {
    return new LocaleResolver() {
      @Override
      public Locale resolveLocale(HttpServletRequest request) {
        return Languages.shown(Languages.asked(request));
      }

      @Override
      public void setLocale(HttpServletRequest request, HttpServletResponse response, Locale locale) {
        throw new UnsupportedOperationException("a language is chosen by the parameter " + Languages.CHOICE);
      }
    };
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(new HandlerInterceptor() {
      @Override
      public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        Languages.chosen(request).ifPresent(language -> response.addHeader(HttpHeaders.SET_COOKIE,
            cookie.of(Languages.CHOICE, language.tag(), request).toString()));
        return true;
      }
      // Whoever reads the gallery gets no cookie of any kind.
    }).excludePathPatterns("/gallery", "/gallery/**");
  }
}
