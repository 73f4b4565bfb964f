package gov.nyc.schools.spotlight.scaling;

import static gov.nyc.schools.spotlight.people.Role.ADMIN;
import static gov.nyc.schools.spotlight.people.Role.COORDINATOR;
import static gov.nyc.schools.spotlight.people.Role.DECIDER;
import static gov.nyc.schools.spotlight.people.Role.PRODUCER;

import gov.nyc.schools.spotlight.casefile.CaseAccess;
import gov.nyc.schools.spotlight.people.CurrentPerson;
import gov.nyc.schools.spotlight.people.People;
import gov.nyc.schools.spotlight.people.Role;
import gov.nyc.schools.spotlight.people.SignedIn;
import java.util.Set;
import java.util.UUID;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** Who may do what with journeys and episodes. Districts and conflicts of interest narrow it further; tasks are guarded by their roles. */
@Component
public class ScalingPolicy {

  /** What can be done, and the roles that may. */
  public enum Action {
    /** Series, episodes, check-ins, whatever stage they are in. */
    READ(PRODUCER, COORDINATOR, DECIDER, ADMIN),
    /** Add, rename, reorder and announce episodes. */
    ARRANGE(PRODUCER, COORDINATOR),
    /** Go on without an episode. */
    WAIVE(PRODUCER, COORDINATOR),
    /** End a journey before its end. */
    CLOSE(COORDINATOR),
    /** Clear a case study for publication, or say what must change. */
    CLEAR(DECIDER);

    private final Set<Role> roles;

    Action(Role... roles) {
      this.roles = Set.of(roles);
    }
  }

  private final CurrentPerson current;
  private final People people;
  private final CaseAccess access;

  ScalingPolicy(CurrentPerson current, People people, CaseAccess access) {
    this.current = current;
    this.people = people;
    this.access = access;
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
   */
  public SignedIn require(Action action) {
    var person = current.require();
    if (!allows(person, action)) {
      throw new AccessDeniedException("needs one of " + action.roles);
    }
    return person;
  }

  /**
   * The same for one case.
   *
   * @throws UnknownCase when this person may not know of the case
   */
  public SignedIn require(Action action, String caseNumber) {
    access.read(caseNumber);
    return require(action);
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
