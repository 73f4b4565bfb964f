package gov.nyc.schools.spotlight.start;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.util.StringUtils;

/**
 * Refuses to start the profile {@code production} with anything missing that the environment must give: there is no default for a
 * database, a mail server, the tracker's public address and the secret that personal links are made from.
 */
class ProductionStart implements ApplicationContextInitializer<ConfigurableApplicationContext> {

  /** By the name in the environment, as application-production.yml has it. */
  private static final Map<String, String> REQUIRED = new TreeMap<>(Map.of(
      "TRACKER_DATABASE_URL", "spring.datasource.url",
      "TRACKER_DATABASE_USER", "spring.datasource.username",
      "TRACKER_DATABASE_PASSWORD", "spring.datasource.password",
      "TRACKER_SMTP_HOST", "spring.mail.host",
      "TRACKER_MAIL_FROM", "tracker.mail.from",
      "TRACKER_LINK_KEY", "tracker.mail.link-key",
      "TRACKER_BASE_URL", "tracker.base-url"));

  @Override
  public void initialize(ConfigurableApplicationContext context) {
    Environment environment = context.getEnvironment();
    if (!environment.acceptsProfiles(Profiles.of("production"))) {
      return;
    }
    if (environment.acceptsProfiles(Profiles.of("local"))) {
      throw new CannotStart("The profiles local and production exclude one another, since the local default has invented people with"
          + " a known password: start with one of the two.");
    }
    List<String> missing = REQUIRED.entrySet().stream()
        .filter(required -> !StringUtils.hasText(environment.getProperty(required.getValue()))).map(Map.Entry::getKey).toList();
    if (!missing.isEmpty()) {
      throw new CannotStart("Production needs from the environment what is missing there: " + String.join(", ", missing) + ".");
    }
    if (environment.getRequiredProperty("tracker.mail.link-key").length() < 32) {
      throw new CannotStart("TRACKER_LINK_KEY is too short to make personal links from: give it 32 random characters or more.");
    }
  }
}
