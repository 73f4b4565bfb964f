package gov.nyc.schools.spotlight.forms;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** Forms, readings and submissions for tests. */
final class TestForms {

  static final Clock NOON = Clock.fixed(Instant.parse("2026-11-21T17:00:00Z"), ZoneOffset.UTC);

  private TestForms() {}

  static FormDefinition form(String components, FormWidget... widgets) {
    return file("test", """
        {"type": "default", "id": "test", "schemaVersion": 16, "components": [%s]}""".formatted(components), widgets);
  }

  static FormDefinition file(String name, String json, FormWidget... widgets) {
    return FormFile.read(name + ".form", json.getBytes(StandardCharsets.UTF_8), new Widgets(List.of(widgets)));
  }

  static FormReading reading(FormWidget... widgets) {
    return new FormReading(new Widgets(List.of(widgets)), NOON);
  }

  static FormAnswer read(FormDefinition form, String... namesAndValues) {
    return reading().read(form, submitted(namesAndValues), Scope.all());
  }

  static FormAnswer draft(FormDefinition form, String... namesAndValues) {
    return reading().read(form, submitted(namesAndValues), Scope.all().asDraft());
  }

  static MultiValueMap<String, String> submitted(String... namesAndValues) {
    MultiValueMap<String, String> submitted = new LinkedMultiValueMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      submitted.add(namesAndValues[i], namesAndValues[i + 1]);
    }
    return submitted;
  }

  static List<String> faults(FormAnswer answer) {
    return answer.errors().stream().map(error -> error.path() + ":" + error.code()).toList();
  }
}
