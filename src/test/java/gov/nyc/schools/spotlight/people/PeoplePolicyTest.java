package gov.nyc.schools.spotlight.people;

import static org.assertj.core.api.Assertions.assertThat;

import gov.nyc.schools.spotlight.people.PeoplePolicy.Action;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every role against every action with the accounts of staff. */
class PeoplePolicyTest {

  @ParameterizedTest(name = "{0}")
  @CsvSource(useHeadersInDisplayName = true, value = {
      "role,        LIST, OPEN, CHANGE",
      "REVIEWER,    no,   no,   no",
      "COORDINATOR, no,   no,   no",
      "DECIDER,     no,   no,   no",
      "PRODUCER,    no,   no,   no",
      "OPERATOR,    no,   no,   no",
      "ADMIN,       yes,  yes,  yes"})
  void allows(Role role, String list, String open, String change) {
    assertThat(Arrays.stream(Action.values()).map(action -> PeoplePolicy.allows(with(role), action) ? "yes" : "no"))
        .containsExactly(list, open, change);
  }

  @Test
  void namesEveryRole() {
    var table = Arrays.stream(PeoplePolicyTest.class.getDeclaredMethods()).filter(method -> method.isAnnotationPresent(CsvSource.class))
        .findFirst().orElseThrow().getAnnotation(CsvSource.class).value();
    assertThat(Arrays.stream(table).skip(1).map(row -> row.split(",")[0]))
        .containsExactlyInAnyOrderElementsOf(Arrays.stream(Role.values()).map(Role::name).toList());
  }

  @Test
  void aPersonWithoutARoleMayDoNothing() {
    assertThat(Action.values()).noneMatch(action -> PeoplePolicy.allows(with(), action));
  }

  private static SignedIn with(Role... roles) {
    return new SignedIn(UUID.randomUUID(), "Somebody", "somebody@schools.example", Set.of(roles), Set.of(), null, true);
  }
}
