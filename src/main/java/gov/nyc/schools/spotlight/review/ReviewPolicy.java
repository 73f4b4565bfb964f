package gov.nyc.schools.spotlight.review;

import static gov.nyc.schools.spotlight.people.Role.COORDINATOR;
import static gov.nyc.schools.spotlight.people.Role.DECIDER;
import static gov.nyc.schools.spotlight.people.Role.REVIEWER;

import gov.nyc.schools.spotlight.people.CurrentPerson;
import gov.nyc.schools.spotlight.people.Role;
import gov.nyc.schools.spotlight.people.SignedIn;
import java.util.Arrays;
import java.util.Set;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/**
 * Who may do what in this room. Districts and conflicts of interest narrow it further, and a reviewer whose own review
 * isn't in sees nobody's scores, whatever other roles this person holds.
 */
@Component
public class ReviewPolicy {

  /** What can be done in this room, and the roles that may. */
  public enum Action {
    ASSIGN(COORDINATOR),
    /** One's own assignment only. */
    SCORE(REVIEWER),
    /** All scores with names and words to the committee. Reviewers see them without names once their own are in. */
    READ_SCORES(COORDINATOR, DECIDER),
    DECIDE(DECIDER),
    /** See what was decided before it is told. */
    READ_HELD(COORDINATOR, DECIDER),
    RELEASE(COORDINATOR, DECIDER),
    TAKE_BACK(COORDINATOR, DECIDER);

    private final Set<Role> roles;

    Action(Role... roles) {
      this.roles = Set.of(roles);
    }
  }

  private final CurrentPerson current;

  ReviewPolicy(CurrentPerson current) {
    this.current = current;
  }

  public static boolean allows(SignedIn person, Action action) {
    return action.roles.stream().anyMatch(person::has);
  }

  /** Whether the person who is signed in may do this; nobody signed in: no. */
  public boolean allows(Action action) {
    return current.get().filter(person -> allows(person, action)).isPresent();
  }

  /**
   * The person who is signed in, if allowed.
   *
   * @throws AccessDeniedException when the person's roles don't allow it
   * @throws org.springframework.security.authentication.AuthenticationCredentialsNotFoundException when nobody is
   */
  public SignedIn require(Action action) {
    var person = current.require();
    if (!allows(person, action)) {
      throw new AccessDeniedException("needs one of " + Arrays.toString(action.roles.toArray()));
    }
    return person;
  }
}
