package gov.nyc.schools.spotlight;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.persistence.Entity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Controller;

/** The rules of the house that a compiler can't keep. */
class ArchitectureTest {

  private static JavaClasses code;

  @BeforeAll
  static void read() {
    code = new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests())
        .importPackages("gov.nyc.schools.spotlight");
  }

  @Test
  void knowsTheEngineInWorkflowAlone() {
    noClasses().that().resideOutsideOfPackage("..spotlight.workflow..")
        .should().dependOnClassesThat().resideInAPackage("org.camunda.bpm..")
        .because("a change of the engine must be a day's work").check(code);
  }

  @Test
  void keepsControllersToTheirPackages() {
    classes().that().areAnnotatedWith(Controller.class).or().areMetaAnnotatedWith(Controller.class)
        .should().notBePublic().check(code);
  }

  /** A module's face is its root package; a sub-package is nobody's but the module's own. */
  @Test
  void keepsEntitiesInsideTheirModules() {
    noClasses().that().resideInAPackage("gov.nyc.schools.spotlight.*").and().arePublic()
        .should().beAnnotatedWith(Entity.class).because("what leaves a module are records").check(code);
  }

  @Test
  void injectsByConstructors() {
    fields().should().notBeAnnotatedWith(Autowired.class)
        .andShould().notBeAnnotatedWith("org.springframework.beans.factory.annotation.Value").check(code);
  }

  @Test
  void asksTheClockForTheTime() {
    noClasses().that().doNotHaveFullyQualifiedName("gov.nyc.schools.spotlight.workflow.MovableClock")
        // The local default plays the mail server, which stamps what arrives, and sets the clock itself.
        .and().resideOutsideOfPackage("..demo..")
        .should().callMethod(Instant.class, "now")
        .orShould().callMethod(LocalDate.class, "now")
        .orShould().callMethod(LocalDateTime.class, "now")
        .orShould().callMethod(OffsetDateTime.class, "now")
        .orShould().callMethod(ZonedDateTime.class, "now")
        .orShould().callMethod(System.class, "currentTimeMillis")
        .because("one movable clock drives everything; leases and sessions ask the database or the container").check(code);
  }

  @Test
  void saysInEveryPackageWhatLivesThere() throws IOException {
    try (var folders = Files.walk(Path.of("src/main/java/gov/nyc/schools/spotlight"))) {
      assertThat(folders.filter(Files::isDirectory).filter(ArchitectureTest::holdsSources)
          .filter(folder -> !Files.exists(folder.resolve("package-info.java"))))
          .as("packages without package-info.java").isEmpty();
    }
  }

  private static boolean holdsSources(Path folder) {
    try (var files = Files.list(folder)) {
      return files.anyMatch(file -> file.toString().endsWith(".java"));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
