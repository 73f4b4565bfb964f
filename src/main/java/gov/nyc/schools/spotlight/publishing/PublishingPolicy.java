package gov.nyc.schools.spotlight.publishing;

import static gov.nyc.schools.spotlight.people.Role.ADMIN;
import static gov.nyc.schools.spotlight.people.Role.COORDINATOR;
import static gov.nyc.schools.spotlight.people.Role.DECIDER;
import static gov.nyc.schools.spotlight.people.Role.PRODUCER;

import gov.nyc.schools.spotlight.casefile.CaseAccess;
import gov.nyc.schools.spotlight.casefile.RoleAction;
import gov.nyc.schools.spotlight.casefile.RoomPolicy;
import gov.nyc.schools.spotlight.people.CurrentPerson;
import gov.nyc.schools.spotlight.people.People;
import gov.nyc.schools.spotlight.people.Role;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Who may do what with people shown, media and publications. Districts and conflicts of interest narrow it further. */
@Component
public class PublishingPolicy extends RoomPolicy<PublishingPolicy.Action> {

  /** What can be done, and the roles that may. */
  public enum Action implements RoleAction {
    /** Who is shown, and whether there is a consent for it. */
    READ_SHOWN(PRODUCER, COORDINATOR, DECIDER, ADMIN),
    WRITE_SHOWN(PRODUCER, COORDINATOR),
    READ_MEDIA(PRODUCER, COORDINATOR, DECIDER, ADMIN),
    WRITE_MEDIA(PRODUCER, COORDINATOR),
    /** Say that somebody without consent was named by mistake, or that no student is seen after all. */
    CORRECT_SHOWN(COORDINATOR),
    /** Withdraw a case's publications because its school asks for it. */
    WITHDRAW(COORDINATOR),
    /** Say what becomes of a page after a consent was revoked. */
    SETTLE_TAKEDOWN(COORDINATOR);

    private final Set<Role> roles;

    Action(Role... roles) {
      this.roles = Set.of(roles);
    }

    @Override
    public Set<Role> roles() {
      return roles;
    }
  }

  PublishingPolicy(CurrentPerson current, CaseAccess access, People people) {
    super(current, access, people);
  }
}
