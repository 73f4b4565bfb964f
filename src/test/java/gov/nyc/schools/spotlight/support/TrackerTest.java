package gov.nyc.schools.spotlight.support;

import gov.nyc.schools.spotlight.SpotlightTracker;
import gov.nyc.schools.spotlight.demo.database.TestServers;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestExecutionListeners;
import org.springframework.test.context.TestExecutionListeners.MergeMode;

/**
 * A test on the whole tracker with a real database and a real mail server. All such tests share one context, so they make their
 * own data, never count all rows, and add no beans, properties or profiles. Jobs, mail and timers run only when a test says so.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Inherited
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, classes = SpotlightTracker.class)
@ActiveProfiles("test")
@ContextConfiguration(initializers = TrackerTest.Servers.class)
@TestExecutionListeners(listeners = LeftAtRest.class, mergeMode = MergeMode.MERGE_WITH_DEFAULTS)
public @interface TrackerTest {

  /** Points the context at a database of its own and at the mail server of all tests. */
  class Servers implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
      Map<String, Object> properties = new HashMap<>(TestServers.properties());
      properties.put("tracker.scanner.address", FakeClamd.address());
      properties.put("tracker.jobs.active", false);
      properties.put("tracker.mail.dispatch", false);
      context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("test servers", properties));
    }
  }
}
