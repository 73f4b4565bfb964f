package gov.nyc.schools.spotlight.scaling;

import static org.assertj.core.api.Assertions.assertThat;

import gov.nyc.schools.spotlight.people.Role;
import gov.nyc.schools.spotlight.people.SignedIn;
import gov.nyc.schools.spotlight.scaling.ScalingPolicy.Action;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every role against every action of the room. */
class ScalingPolicyTest {

  @ParameterizedTest(name = "{0}")
  @CsvSource(useHeadersInDisplayName = true, value = {
      "role,        READ, ARRANGE, WAIVE, CLOSE, CONFIRM_CONTACTS, CLEAR",
      "REVIEWER,    no,   no,      no,    no,    no,               no",
      "COORDINATOR, yes,  yes,     yes,   yes,   yes,              no",
      "DECIDER,     yes,  no,      no,    no,    no,               yes",
      "PRODUCER,    yes,  yes,     yes,   no,    no,               no",
      "OPERATOR,    no,   no,      no,    no,    no,               no",
      "ADMIN,       yes,  no,      no,    no,    no,               no"})
  void allows(Role role, String read, String arrange, String waive, String close, String vouch, String clear) {
    assertThat(Arrays.stream(Action.values()).map(action -> ScalingPolicy.allows(with(role), action) ? "yes" : "no"))
        .containsExactly(read, arrange, waive, close, vouch, clear);
  }

  @Test
  void aPersonWithoutARoleMayDoNothing() {
    assertThat(Action.values()).noneMatch(action -> ScalingPolicy.allows(with(), action));
  }

  private static SignedIn with(Role... roles) {
    return new SignedIn(UUID.randomUUID(), "Somebody", "somebody@schools.example", Set.of(roles), Set.of(), null, true);
  }
}
