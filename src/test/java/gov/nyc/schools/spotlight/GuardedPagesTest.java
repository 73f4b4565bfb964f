package gov.nyc.schools.spotlight;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import gov.nyc.schools.spotlight.casefile.CaseAccess;
import gov.nyc.schools.spotlight.mail.LinkPages;
import gov.nyc.schools.spotlight.people.CurrentPerson;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * Every address of the tracker asks, somewhere below it, who is there: who is signed in, or whose link it is. What asks nobody is
 * public on purpose and stands here by name.
 */
class GuardedPagesTest {

  /** For everybody: the front page, signing in, errors, the school picker, form conditions; drafts, whose addresses are secrets. */
  private static final Set<String> PUBLIC = Set.of("FrontPage", "SignInPage", "SignInCodePages", "ExpiredForms", "ErrorPages",
      "SchoolSearchController", "ConditionController", "DraftPages", "Autosave", "SupportPages");
  /** The mailbox of the local default; the gallery. */
  private static final Set<String> PUBLIC_PACKAGES = Set.of("demo", "showcase");

  private final JavaClasses code = new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests())
      .importPackages("gov.nyc.schools.spotlight");

  @Test
  void asksWhoIsThereBehindEveryAddress() {
    var unguarded = new TreeSet<String>();
    for (JavaClass page : code) {
      if (page.isMetaAnnotatedWith(Controller.class) || page.isAnnotatedWith(Controller.class)) {
        page.getMethods().stream().filter(GuardedPagesTest::isAddress).filter(method -> !isPublic(page))
            .filter(method -> !asks(method)).forEach(method -> unguarded.add(page.getSimpleName() + "." + method.getName()));
      }
    }
    assertThat(unguarded).as("addresses that ask nobody who is there").isEmpty();
  }

  private static boolean isAddress(JavaMethod method) {
    return method.isAnnotatedWith(RequestMapping.class) || method.isMetaAnnotatedWith(RequestMapping.class);
  }

  private static boolean isPublic(JavaClass page) {
    return PUBLIC.contains(page.getSimpleName())
        || PUBLIC_PACKAGES.stream().anyMatch(module -> page.getPackageName().contains(".spotlight." + module));
  }

  /** Reading who is signed in refuses nobody: only what throws for others counts. */
  private static boolean requires(JavaMethodCall call) {
    var owner = call.getTargetOwner();
    return owner.isEquivalentTo(CurrentPerson.class) && call.getName().startsWith("require")
        || owner.isEquivalentTo(CaseAccess.class) && call.getName().equals("read") || owner.isEquivalentTo(LinkPages.class);
  }

  private boolean asks(JavaMethod address) {
    var seen = new HashSet<JavaCodeUnit>();
    var open = new ArrayDeque<JavaCodeUnit>();
    open.add(address);
    while (!open.isEmpty()) {
      var unit = open.poll();
      if (!seen.add(unit)) {
        continue;
      }
      for (var call : unit.getMethodCallsFromSelf()) {
        if (requires(call)) {
          return true;
        }
        call.getTarget().resolveMember().ifPresent(open::add);
      }
    }
    return false;
  }
}
