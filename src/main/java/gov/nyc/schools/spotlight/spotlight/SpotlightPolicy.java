package gov.nyc.schools.spotlight.spotlight;

import static gov.nyc.schools.spotlight.people.Role.ADMIN;
import static gov.nyc.schools.spotlight.people.Role.COORDINATOR;
import static gov.nyc.schools.spotlight.people.Role.DECIDER;
import static gov.nyc.schools.spotlight.people.Role.PRODUCER;

import gov.nyc.schools.spotlight.people.CurrentPerson;
import gov.nyc.schools.spotlight.people.People;
import gov.nyc.schools.spotlight.people.Role;
import gov.nyc.schools.spotlight.people.SignedIn;
import java.util.Set;
import java.util.UUID;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/**
 * Who may do what about a spotlight in the making. What is not said here is denied. Districts and conflicts of interest narrow it
 * further, where cases and tasks are read.
 */
@Component
class SpotlightPolicy {

  /** What can be done, and the roles that may. */
  enum Action {
    /** The progress, the drafts and what was said of them. */
    READ(COORDINATOR, DECIDER, PRODUCER, ADMIN),
    PLAN(COORDINATOR),
    /** One's own spotlight only. */
    PRODUCE(PRODUCER),
    SETTLE(COORDINATOR),
    CLEAR(DECIDER),
    CHANGE_PRODUCER(COORDINATOR),
    PROPOSE_FOR_LAB(COORDINATOR);

    private final Set<Role> roles;

    Action(Role... roles) {
      this.roles = Set.of(roles);
    }
  }

  private final People people;
  private final CurrentPerson current;

  SpotlightPolicy(People people, CurrentPerson current) {
    this.people = people;
    this.current = current;
  }

  static boolean allows(Role role, Action action) {
    return action.roles.contains(role);
  }

  /** Whether the person who is signed in may; nobody signed in: no. */
  boolean allows(Action action) {
    return action.roles.stream().anyMatch(current::has);
  }

  /** @throws AccessDeniedException unless the person who is signed in may */
  SignedIn require(Action action) {
    return current.requireAny(action.roles.toArray(Role[]::new));
  }

  /** @throws AccessDeniedException unless this person holds a role for it now, whatever it held at sign-in */
  void require(Action action, UUID personId) {
    boolean holds = action.roles.stream()
        .anyMatch(role -> people.withRole(role).stream().anyMatch(person -> person.id().equals(personId)));
    if (!holds) {
      throw new AccessDeniedException(action + " is not for this person");
    }
  }
}
