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

/** What the invented nominators write, by story; among it what breaks careless pages: accents, Arabic, emoji, angle brackets, the longest texts. */
@Component
@Profile("local")
class Texts {

  private final JsonMapper json;

  Texts(JsonMapper json) {
    this.json = json;
  }

  /** All answers of the story's nomination by the keys of its form. */
  Map<String, Object> of(Story story) {
    try (InputStream in = new ClassPathResource("demo/nominations.json").getInputStream()) {
      Map<String, Map<String, Map<String, Object>>> all = json.readValue(in, new TypeReference<>() {});
      Map<String, Object> answers = new LinkedHashMap<>();
      all.get(story.key()).values().forEach(answers::putAll);
      return answers;
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
