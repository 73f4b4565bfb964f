package gov.nyc.schools.spotlight.workflow;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "gov.nyc.schools.spotlight", importOptions = DoNotIncludeTests.class)
class EngineStaysInsideTest {

  /** A change of the engine must stay a change of one package. */
  @ArchTest
  static final ArchRule onlyThisModuleKnowsTheEngine = noClasses().that().resideOutsideOfPackage("..spotlight.workflow..")
      .should().dependOnClassesThat().resideInAPackage("org.camunda.bpm..");

  /** What is public here is the engine's door, and behind a door nobody sees the engine. */
  @ArchTest
  static final ArchRule noPublicMethodShowsTheEngine = noMethods()
      .that().arePublic().and().areDeclaredInClassesThat().arePublic()
      .and().areDeclaredInClassesThat().resideInAPackage("..spotlight.workflow..")
      .should().haveRawReturnType(describe("of the engine",
          type -> type.getPackageName().startsWith("org.camunda.bpm")));
}
