package gov.nyc.schools.spotlight.casefile;

import gov.nyc.schools.spotlight.people.CurrentPerson;
import gov.nyc.schools.spotlight.people.People;
import gov.nyc.schools.spotlight.people.SignedIn;
import java.util.UUID;
import org.springframework.security.access.AccessDeniedException;

/**
 * Who may do what in a room, by role: what its actions don't say is denied. Districts and conflicts of interest narrow it further,
 * wherever a case is named.
 *
 * @param <A> what can be done in the room
 */
public abstract class RoomPolicy<A extends RoleAction> {

  private final CurrentPerson current;
  private final CaseAccess access;
  private final People people;

  protected RoomPolicy(CurrentPerson current, CaseAccess access, People people) {
    this.current = current;
    this.access = access;
    this.people = people;
  }

  public static boolean allows(SignedIn person, RoleAction action) {
    return action.roles().stream().anyMatch(person::has);
  }

  /** Whether the person who is signed in may do this; nobody signed in: no. */
  public boolean allows(A action) {
    return current.get().filter(person -> allows(person, action)).isPresent();
  }

  /** The person who is signed in. */
  public SignedIn person() {
    return current.require();
  }

  /**
   * The person who is signed in, if allowed.
   *
   * @throws AccessDeniedException when the person's roles don't allow it
   * @throws org.springframework.security.authentication.AuthenticationCredentialsNotFoundException when nobody is signed in
   */
  public SignedIn require(A action) {
    var person = current.require();
    if (!allows(person, action)) {
      throw new AccessDeniedException("needs one of " + action.roles());
    }
    return person;
  }

  /**
   * The case, if the person who is signed in may do this to it.
   *
   * @throws UnknownCase when this person may not know of the case
   * @throws AccessDeniedException when the person's roles don't allow it
   */
  public CaseCard require(A action, String caseNumber) {
    var file = access.read(caseNumber);
    require(action);
    return file;
  }

  /** @throws AccessDeniedException unless this person holds a role for it now, whatever it held at sign-in */
  public void require(A action, UUID personId) {
    boolean holds = action.roles().stream()
        .anyMatch(role -> people.withRole(role).stream().anyMatch(person -> person.id().equals(personId)));
    if (!holds) {
      throw new AccessDeniedException(action + " is not for this person");
    }
  }
}
