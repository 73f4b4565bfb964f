package gov.nyc.schools.spotlight.spotlight;

import static org.assertj.core.api.Assertions.assertThat;

import gov.nyc.schools.spotlight.people.Role;
import gov.nyc.schools.spotlight.spotlight.SpotlightPolicy.Action;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Every role against every action of the room. */
class SpotlightPolicyTest {

  private static final String TABLE = """
      action           REVIEWER COORDINATOR DECIDER PRODUCER OPERATOR ADMIN
      READ             - yes yes yes - yes
      PLAN             - yes - - - -
      PRODUCE          - - - yes - -
      SETTLE           - yes - - - -
      CLEAR            - - yes - - -
      CHANGE_PRODUCER  - yes - - - -
      TAKE_UP          - yes - yes - -
      PROPOSE_FOR_LAB  - yes - - - -
      """;

  @Test
  void saysForEveryRoleAndEveryActionWhoMay() {
    var table = "action           " + Arrays.stream(Role.values()).map(Enum::name).collect(Collectors.joining(" ")) + "\n"
        + Arrays.stream(Action.values()).map(action -> "%-17s".formatted(action)
            + Arrays.stream(Role.values()).map(role -> action.roles().contains(role) ? "yes" : "-").collect(Collectors.joining(" "))
            + "\n").collect(Collectors.joining());
    assertThat(table).isEqualTo(TABLE);
  }
}
