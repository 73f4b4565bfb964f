package gov.nyc.schools.spotlight.mail;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class OneGatewayTest {

  private static final String HOUSE = "gov.nyc.schools.spotlight";

  @Test
  void rule01OnlyThePostmanSends() {
    noClasses().that().resideOutsideOfPackage(HOUSE + ".demo..")
        .and().haveNameNotMatching(".*\\.mail\\.(Postman|KeptConnection)(\\$.*)?")
        .should().dependOnClassesThat().haveFullyQualifiedName("org.springframework.mail.javamail.JavaMailSender")
        .orShould().dependOnClassesThat().haveFullyQualifiedName("jakarta.mail.Transport")
        .check(new ClassFileImporter().withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages(HOUSE));
  }

  @Test
  void rule04NoTemplateWritesUnescapedTextOrItsOwnStyles() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src/main/resources/templates/mail"))) {
      List<Path> templates = files.filter(Files::isRegularFile).toList();
      assertThat(templates).isNotEmpty();
      for (Path template : templates) {
        assertThat(Files.readString(template)).as(template.toString()).doesNotContain("utext", "[(", "style=", "<script", "onclick");
      }
    }
  }
}
