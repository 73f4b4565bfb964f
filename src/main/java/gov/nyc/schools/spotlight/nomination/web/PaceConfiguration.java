package gov.nyc.schools.spotlight.nomination.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Counts what the scripts of the public forms ask, too: their answers cost a search each, and anybody may ask. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PaceLimits.class)
class PaceConfiguration implements WebMvcConfigurer {

  private final Pace pace;

  PaceConfiguration(Pace pace) {
    this.pace = pace;
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(new HandlerInterceptor() {
      @Override
      public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        pace.asks(request);
        return true;
      }
    }).addPathPatterns("/schools/search", "/forms/*/hidden");
  }
}
