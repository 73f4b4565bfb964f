package gov.nyc.schools.spotlight.start;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.MapPropertySource;

class ProductionStartTest {

  private final Map<String, Object> properties = new HashMap<>(Map.of("spring.datasource.url", "jdbc:postgresql://db/spotlight",
      "spring.datasource.username", "spotlight", "spring.datasource.password", "secret", "spring.mail.host", "smtp",
      "tracker.mail.from", "spotlight@schools.example", "tracker.mail.link-key", "x".repeat(32),
      "tracker.base-url", "https://spotlight.example"));

  @Test
  void startsWithAllThatItNeeds() {
    assertThatCode(() -> start("production")).doesNotThrowAnyException();
  }

  @Test
  void namesEverythingThatIsMissing() {
    properties.remove("spring.mail.host");
    properties.put("spring.datasource.url", "");

    assertThatThrownBy(() -> start("production")).isInstanceOf(CannotStart.class)
        .hasMessage("Production needs from the environment what is missing there: TRACKER_DATABASE_URL, TRACKER_SMTP_HOST.");
  }

  @Test
  void refusesAKeyThatCouldBeGuessed() {
    properties.put("tracker.mail.link-key", "short");

    assertThatThrownBy(() -> start("production")).isInstanceOf(CannotStart.class).hasMessageContaining("TRACKER_LINK_KEY");
  }

  @Test
  void refusesToBeTheLocalDefaultAsWell() {
    assertThatThrownBy(() -> start("local", "production")).isInstanceOf(CannotStart.class)
        .hasMessageContaining("exclude one another");
  }

  @Test
  void asksNothingOfOtherProfiles() {
    properties.clear();

    assertThatCode(() -> start("local")).doesNotThrowAnyException();
  }

  private void start(String... profiles) {
    GenericApplicationContext context = new GenericApplicationContext();
    context.getEnvironment().setActiveProfiles(profiles);
    context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("test", properties));
    new ProductionStart().initialize(context);
  }
}
