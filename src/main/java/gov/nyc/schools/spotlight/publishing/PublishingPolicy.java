package gov.nyc.schools.spotlight.publishing;

import static gov.nyc.schools.spotlight.people.Role.ADMIN;
import static gov.nyc.schools.spotlight.people.Role.COORDINATOR;
import static gov.nyc.schools.spotlight.people.Role.DECIDER;
import static gov.nyc.schools.spotlight.people.Role.PRODUCER;

import gov.nyc.schools.spotlight.casefile.CaseAccess;
import gov.nyc.schools.spotlight.casefile.CaseCard;
import gov.nyc.schools.spotlight.people.CurrentPerson;
import gov.nyc.schools.spotlight.people.Role;
import gov.nyc.schools.spotlight.people.SignedIn;
import java.util.Set;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** Who may do what with people shown, media and publications. Districts and conflicts of interest narrow it further. */
@Component
public class PublishingPolicy {

  /** What can be done, and the roles that may. */
  public enum Action {
    /** Who is shown, and whether there is a consent for it. */
    READ_SHOWN(PRODUCER, COORDINATOR, DECIDER, ADMIN),
    WRITE_SHOWN(PRODUCER, COORDINATOR),
    READ_MEDIA(PRODUCER, COORDINATOR, DECIDER, ADMIN),
    WRITE_MEDIA(PRODUCER, COORDINATOR),
    /** Withdraw a case's publications because its school asks for it. */
    WITHDRAW(COORDINATOR),
    /** Say what becomes of a page after a consent was revoked. */
    SETTLE_TAKEDOWN(COORDINATOR);

    private final Set<Role> roles;

    Action(Role... roles) {
      this.roles = Set.of(roles);
    }
  }

  private final CurrentPerson current;
  private final CaseAccess access;

  PublishingPolicy(CurrentPerson current, CaseAccess access) {
    this.current = current;
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
   * The case, if the person who is signed in may do this to it.
   *
   * @throws gov.nyc.schools.spotlight.casefile.UnknownCase when this person may not know of the case
   * @throws AccessDeniedException when the person's roles don't allow it
   */
  public CaseCard require(Action action, String caseNumber) {
    var file = access.read(caseNumber);
    if (!allows(action)) {
      throw new AccessDeniedException("needs one of " + action.roles);
    }
    return file;
  }

  /** The person who is signed in. */
  public SignedIn person() {
    return current.require();
  }
}
