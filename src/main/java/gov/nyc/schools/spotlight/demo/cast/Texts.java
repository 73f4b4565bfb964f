package gov.nyc.schools.spotlight.demo.cast;

import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.context.annotation.Profile;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What the invented people write, by story; among it what breaks careless pages: accents, Arabic, emoji, angle brackets, the longest texts. */
@Component
@Profile("local")
class Texts {

  private final JsonMapper json;

  Texts(JsonMapper json) {
    this.json = json;
  }

  /** All answers of the story's nomination by the keys of its form. */
  Map<String, Object> of(Story story) {
    Map<String, Map<String, Map<String, Object>>> all = read("nominations", new TypeReference<>() {});
    Map<String, Object> answers = new LinkedHashMap<>();
    all.get(story.key()).values().forEach(answers::putAll);
    return answers;
  }

  /** What its producer films and writes. */
  Capture capture(Story story) {
    Map<String, Capture> all = read("spotlights", new TypeReference<>() {});
    return all.get(story.key());
  }

  /** How its producer tells its journey. */
  Series series(Story story) {
    Map<String, Series> all = read("series", new TypeReference<>() {});
    return all.get(story.key());
  }

  private <T> T read(String name, TypeReference<T> type) {
    try (InputStream in = new ClassPathResource("demo/" + name + ".json").getInputStream()) {
      return json.readValue(in, type);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
