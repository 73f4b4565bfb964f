package gov.nyc.schools.spotlight.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import gov.nyc.schools.spotlight.casefile.CasePolicy.Action;
import gov.nyc.schools.spotlight.people.Role;
import gov.nyc.schools.spotlight.people.SignedIn;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The rules as a table: a change of a rule is a change of this table. */
class CasePolicyTest {

  private static final String TABLE = """
      READ_ANY     coordinator decider producer operator admin
      READ_NOTES   coordinator decider producer admin
      WRITE_NOTE   coordinator decider producer
      READ_PEOPLE  coordinator decider admin
      READ_TAGS    coordinator decider producer operator admin
      CHANGE_TAGS  coordinator decider producer
      READ_HELD    coordinator decider
      EXPORT       coordinator decider producer operator admin
      READ_EXPORTS admin""";

  @Test
  void allowsWhatTheTableSays() {
    var table = Arrays.stream(Action.values())
        .map(action -> "%-12s %s".formatted(action, Arrays.stream(Role.values()).filter(role -> CasePolicy.allows(person(role), action))
            .map(Role::group).collect(Collectors.joining(" "))))
        .collect(Collectors.joining("\n"));
    assertThat(table).isEqualTo(TABLE);
  }

  private static SignedIn person(Role role) {
    return new SignedIn(UUID.randomUUID(), "A", "a@b.example", Set.of(role), Set.of(), null, true);
  }
}
