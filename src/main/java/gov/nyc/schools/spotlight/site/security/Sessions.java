package gov.nyc.schools.spotlight.site.security;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import java.time.Duration;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.ConversionService;
import org.springframework.core.convert.support.GenericConversionService;
import org.springframework.core.serializer.DefaultSerializer;
import org.springframework.core.serializer.support.SerializingConverter;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.jdbc.PostgreSqlJdbcIndexedSessionRepositoryCustomizer;
import org.springframework.session.jdbc.config.annotation.web.http.EnableJdbcHttpSession;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;
import org.springframework.session.web.http.SessionRepositoryFilter;

/** Sessions of staff: in the database, so that every node knows them and a restart ends none. Strangers have none. */
@Configuration(proxyBeanMethods = false)
@EnableJdbcHttpSession
class Sessions {

  /** Idle sessions end after this, and busy ones at last by {@link FreshAccount}; what was being typed then is kept by {@link ExpiredForms}. */
  @Bean
  SessionRepositoryCustomizer<JdbcIndexedSessionRepository> sessionLength(@Value("${tracker.session.idle:PT4H}") Duration idle) {
    var postgres = new PostgreSqlJdbcIndexedSessionRepositoryCustomizer();
    return repository -> {
      postgres.customize(repository);
      repository.setDefaultMaxInactiveInterval(idle);
    };
  }

  /** What an older version wrote and this one can't read is as good as not signed in. */
  @Bean
  ConversionService springSessionConversionService() {
    var conversions = new GenericConversionService();
    conversions.addConverter(Object.class, byte[].class, new SerializingConverter(new DefaultSerializer()));
    conversions.addConverter(byte[].class, Object.class, Sessions::readable);
    return conversions;
  }

  private static Object readable(byte[] bytes) {
    try (var in = new ObjectInputStream(new ByteArrayInputStream(bytes))) {
      in.setObjectInputFilter(ObjectInputFilter.Config.createFilter(
          "maxdepth=30;maxarray=10000;java.lang.**;java.util.**;java.time.**;org.springframework.**;gov.nyc.schools.spotlight.**;!*"));
      return in.readObject();
    } catch (IOException | ClassNotFoundException | RuntimeException e) {
      return null;
    }
  }

  /** The page of an error is made in a second pass; it too knows who is signed in. */
  @Bean
  FilterRegistrationBean<SessionRepositoryFilter<?>> sessionFilter(SessionRepositoryFilter<?> filter) {
    var registration = new FilterRegistrationBean<SessionRepositoryFilter<?>>(filter);
    registration.setDispatcherTypes(DispatcherType.REQUEST, DispatcherType.ASYNC, DispatcherType.ERROR);
    registration.setOrder(SessionRepositoryFilter.DEFAULT_ORDER);
    return registration;
  }

  @Bean
  CookieSerializer sessionCookie(Encrypted https) {
    var plain = cookie("session", false);
    var encrypted = cookie("__Host-session", true);
    return new CookieSerializer() {
      @Override
      public void writeCookieValue(CookieValue value) {
        of(value.getRequest()).writeCookieValue(value);
      }

      @Override
      public List<String> readCookieValues(HttpServletRequest request) {
        return of(request).readCookieValues(request);
      }

      private CookieSerializer of(HttpServletRequest request) {
        return https.matches(request) ? encrypted : plain;
      }
    };
  }

  private static CookieSerializer cookie(String name, boolean secure) {
    var serializer = new DefaultCookieSerializer();
    serializer.setCookieName(name);
    serializer.setCookiePath("/");
    serializer.setUseHttpOnlyCookie(true);
    serializer.setUseSecureCookie(secure);
    serializer.setSameSite("Lax");
    return serializer;
  }
}
