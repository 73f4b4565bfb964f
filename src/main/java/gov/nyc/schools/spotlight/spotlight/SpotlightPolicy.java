package gov.nyc.schools.spotlight.spotlight;

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

/**
 * Who may do what about a spotlight in the making. What is not said here is denied. Districts and conflicts of interest narrow it
 * further, where cases and tasks are read.
 */
@Component
class SpotlightPolicy extends RoomPolicy<SpotlightPolicy.Action> {

  /** What can be done, and the roles that may. */
  enum Action implements RoleAction {
    /** The progress, the drafts and what was said of them. */
    READ(COORDINATOR, DECIDER, PRODUCER, ADMIN),
    PLAN(COORDINATOR),
    /** One's own spotlight only. */
    PRODUCE(PRODUCER),
    SETTLE(COORDINATOR),
    CLEAR(DECIDER),
    CHANGE_PRODUCER(COORDINATOR),
    /** Work once more on one whose page was taken down. */
    TAKE_UP(PRODUCER, COORDINATOR),
    PROPOSE_FOR_LAB(COORDINATOR);

    private final Set<Role> roles;

    Action(Role... roles) {
      this.roles = Set.of(roles);
    }

    @Override
    public Set<Role> roles() {
      return roles;
    }
  }

  SpotlightPolicy(CurrentPerson current, CaseAccess access, People people) {
    super(current, access, people);
  }
}
