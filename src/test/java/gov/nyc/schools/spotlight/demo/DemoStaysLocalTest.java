package gov.nyc.schools.spotlight.demo;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** What is invented, open to everybody on the machine or an embedded server exists in the profile local alone. */
class DemoStaysLocalTest {

  private final JavaClasses tracker = new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests())
      .importPackages("gov.nyc.schools.spotlight");

  @Test
  void everyBeanOfTheDemoIsBoundToTheProfileLocal() {
    classes().that().resideInAPackage("..demo..").and().areMetaAnnotatedWith(Component.class)
        .should().beAnnotatedWith(DescribedPredicate.describe("@Profile(\"local\")", annotation ->
            annotation.getRawType().isEquivalentTo(Profile.class) && annotation.as(Profile.class).value()[0].equals("local")))
        .check(tracker);
  }

  @Test
  void onlyTheDemoUsesEmbeddedServers() {
    noClasses().that().resideOutsideOfPackage("..demo..")
        .should().dependOnClassesThat(JavaClass.Predicates.resideInAnyPackage("io.zonky..", "com.icegreen.."))
        .check(tracker);
  }
}
