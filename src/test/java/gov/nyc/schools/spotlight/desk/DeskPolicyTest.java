package gov.nyc.schools.spotlight.desk;

import static org.assertj.core.api.Assertions.assertThat;

import gov.nyc.schools.spotlight.desk.DeskPolicy.Action;
import gov.nyc.schools.spotlight.people.Role;
import gov.nyc.schools.spotlight.people.SignedIn;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The rules as a table: a change of a rule is a change of this table. */
class DeskPolicyTest {

  private static final String TABLE = """
      READ_MAIL       coordinator decider producer operator admin
      RESEND_MAIL     coordinator operator
      DISCARD_MAIL    coordinator
      ADD_FILES       coordinator decider producer
      READ_POSITION   coordinator decider producer operator admin
      READ_STUCK      coordinator decider producer operator admin
      READ_SCHOOLS    reviewer coordinator decider producer operator admin
      IMPORT_SCHOOLS  coordinator admin
      READ_OPERATIONS operator admin""";

  @Test
  void allowsWhatTheTableSays() {
    var table = Arrays.stream(Action.values())
        .map(action -> "%-15s %s".formatted(action, Arrays.stream(Role.values())
            .filter(role -> DeskPolicy.allows(person(role), action)).map(Role::group).collect(Collectors.joining(" "))))
        .collect(Collectors.joining("\n"));
    assertThat(table).isEqualTo(TABLE);
  }

  private static SignedIn person(Role role) {
    return new SignedIn(UUID.randomUUID(), "A", "a@b.example", Set.of(role), Set.of(), null, true);
  }
}
