package gov.nyc.schools.spotlight.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A new model without a test that walks it whole would be watched by nobody. */
class EveryModelIsWalkedTest {

  static Stream<String> models() throws IOException {
    try (var files = Files.list(Path.of("bpmn"))) {
      return files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".bpmn"))
          .map(name -> name.replace(".bpmn", "")).sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("models")
  void hasATestThatWalksIt(String model) throws ClassNotFoundException {
    var name = getClass().getPackageName() + "." + model.substring(0, 1).toUpperCase() + model.substring(1) + "ProcessTest";
    assertThat(WalkTest.class).isAssignableFrom(Class.forName(name));
  }
}
