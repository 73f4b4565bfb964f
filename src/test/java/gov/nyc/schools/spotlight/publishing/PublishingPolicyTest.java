package gov.nyc.schools.spotlight.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import gov.nyc.schools.spotlight.people.Role;
import gov.nyc.schools.spotlight.people.SignedIn;
import gov.nyc.schools.spotlight.publishing.PublishingPolicy.Action;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every role against every action. */
class PublishingPolicyTest {

  @ParameterizedTest(name = "{0}")
  @CsvSource(useHeadersInDisplayName = true, value = {
      "role,        READ_SHOWN, WRITE_SHOWN, READ_MEDIA, WRITE_MEDIA, CORRECT_SHOWN, WITHDRAW, SETTLE_TAKEDOWN",
      "REVIEWER,    no,         no,          no,         no,           no,           no,       no",
      "COORDINATOR, yes,        yes,         yes,        yes,          yes,          yes,      yes",
      "DECIDER,     yes,        no,          yes,        no,           no,           no,       no",
      "PRODUCER,    yes,        yes,         yes,        yes,          no,           no,       no",
      "OPERATOR,    no,         no,          no,         no,           no,           no,       no",
      "ADMIN,       yes,        no,          yes,        no,           no,           no,       no"})
  void allows(Role role, String readShown, String writeShown, String readMedia, String writeMedia, String correct, String withdraw,
      String settle) {
    assertThat(Arrays.stream(Action.values()).map(action -> PublishingPolicy.allows(with(role), action) ? "yes" : "no"))
        .containsExactly(readShown, writeShown, readMedia, writeMedia, correct, withdraw, settle);
  }

  @Test
  void aPersonWithoutARoleMayDoNothing() {
    assertThat(Action.values()).noneMatch(action -> PublishingPolicy.allows(with(), action));
  }

  private static SignedIn with(Role... roles) {
    return new SignedIn(UUID.randomUUID(), "Somebody", "somebody@schools.example", Set.of(roles), Set.of(), null, true);
  }
}
