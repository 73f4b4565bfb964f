package gov.nyc.schools.spotlight.forms;

import static org.assertj.core.api.Assertions.assertThat;

import gov.nyc.schools.spotlight.people.Role;
import gov.nyc.schools.spotlight.support.Scene;
import gov.nyc.schools.spotlight.support.TrackerTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.web.context.WebApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every form of the product: plain Camunda Forms that Camunda Modeler opens, and pages that people can use. */
@TrackerTest
class FormFilesTest {

  private final ShownForms pages;

  @Autowired
  private Forms forms;
  @Autowired
  private FormViews views;
  @Autowired
  private FormReading reading;
  @Autowired
  private MessageSource messages;
  @Autowired
  private Scene scene;

  FormFilesTest(@Autowired WebApplicationContext application) {
    pages = new ShownForms(application);
  }

  static Stream<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("forms"))) {
      return files.sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("files")
  void isPlainCamundaForms(Path file) throws IOException {
    assertThat(file.getFileName().toString()).endsWith(".form");
    JsonNode json = JsonMapper.shared().readTree(Files.readAllBytes(file));
    assertThat(json.path("type").asString("")).isEqualTo("default");
    assertThat(json.path("schemaVersion").asInt(0)).isEqualTo(16);
    assertThat(json.path("executionPlatform").asString("")).isEqualTo("Camunda Platform");
    assertThat(json.findValuesAsString("id")).doesNotHaveDuplicates();
    hasIds(json.path("components"));
  }

  /** Camunda Modeler gives every component an id, and so must we: it is what its editor selects by. */
  private static void hasIds(JsonNode components) {
    for (JsonNode component : components) {
      assertThat(component.path("id").asString("")).as(component.toString()).isNotEmpty();
      hasIds(component.path("components"));
    }
  }

  @ParameterizedTest
  @MethodSource("files")
  void isReadAndShownWithALabelForEveryInput(Path file) {
    FormDefinition form = forms.form(file.getFileName().toString().replace(".form", ""));
    var page = pages.view(form, () -> scene.as(scene.staff(Role.values()), () -> views.fresh(form, Map.of(), Scope.all())));
    for (var control : page.select("input:not([type=hidden]), select, textarea")) {
      if (control.closest("template") == null) {
        assertThat(page.select("label[for=\"" + control.id() + "\"]")).as(control.outerHtml()).hasSize(1);
      }
    }
    assertThat(page.select("form [id]").eachAttr("id")).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @MethodSource("files")
  void hasAWordForEveryError(Path file) {
    FormDefinition form = forms.form(file.getFileName().toString().replace(".form", ""));
    FormAnswer answer = reading.read(form, TestForms.submitted(), Scope.all());
    for (FieldError error : answer.errors()) {
      assertThat(messages.getMessage(error.messageKey(), null, null, Locale.ENGLISH)).as(error.messageKey()).isNotNull();
    }
  }

  @Test
  void isOnlyOnceOnTheClassPath() throws IOException {
    assertThat(forms.ids()).hasSize((int) files().count());
  }
}
