package gov.nyc.schools.spotlight.review;

import static org.assertj.core.api.Assertions.assertThat;

import gov.nyc.schools.spotlight.people.Role;
import gov.nyc.schools.spotlight.people.SignedIn;
import gov.nyc.schools.spotlight.review.ReviewPolicy.Action;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every role against every action of the room. */
class ReviewPolicyTest {

  @ParameterizedTest(name = "{0}")
  @CsvSource(useHeadersInDisplayName = true, value = {
      "role,        ASSIGN, SCORE, READ_SCORES, DISCUSS, DECLARE_CONFLICT, CALIBRATE, DECIDE, READ_HELD, RELEASE, EDIT_RELEASE, TAKE_BACK, REVERSE",
      "REVIEWER,    no,     yes,   no,          yes,     no,               no,        no,     no,        no,      no,           no,        no",
      "COORDINATOR, yes,    no,    yes,         yes,     yes,              yes,       no,     yes,       yes,     yes,          yes,       no",
      "DECIDER,     no,     no,    yes,         yes,     yes,              no,        yes,    yes,       yes,     yes,          yes,       yes",
      "PRODUCER,    no,     no,    no,          no,      yes,              no,        no,     no,        no,      no,           no,        no",
      "OPERATOR,    no,     no,    no,          no,      no,               no,        no,     no,        no,      no,           no,        no",
      "ADMIN,       no,     no,    no,          no,      no,               no,        no,     no,        no,      no,           no,        no"})
  void allows(Role role, String assign, String score, String readScores, String discuss, String declareConflict, String calibrate,
      String decide, String readHeld, String release, String editRelease, String takeBack, String reverse) {
    assertThat(Arrays.stream(Action.values()).map(action -> ReviewPolicy.allows(with(role), action) ? "yes" : "no")).containsExactly(assign,
        score, readScores, discuss, declareConflict, calibrate, decide, readHeld, release, editRelease, takeBack, reverse);
  }

  @Test
  void aPersonWithoutARoleMayDoNothing() {
    assertThat(Action.values()).noneMatch(action -> ReviewPolicy.allows(with(), action));
  }

  private static SignedIn with(Role... roles) {
    return new SignedIn(UUID.randomUUID(), "Somebody", "somebody@schools.example", Set.of(roles), Set.of(), null, true);
  }
}
