package gov.nyc.schools.spotlight;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** The arrows that the modules declare are the arrows that the code has. */
class ModularityTest {

  @Test
  void modulesUseOnlyWhatTheyMay() {
    ApplicationModules.of(SpotlightTracker.class).verify();
  }
}
