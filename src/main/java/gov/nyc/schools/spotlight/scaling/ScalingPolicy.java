package gov.nyc.schools.spotlight.scaling;

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

/** Who may do what with journeys and episodes. Districts and conflicts of interest narrow it further; tasks are guarded by their roles. */
@Component
public class ScalingPolicy extends RoomPolicy<ScalingPolicy.Action> {

  /** What can be done, and the roles that may. */
  public enum Action implements RoleAction {
    /** Series, episodes, check-ins, whatever stage they are in. */
    READ(PRODUCER, COORDINATOR, DECIDER, ADMIN),
    /** Add, rename, reorder and announce episodes. */
    ARRANGE(PRODUCER, COORDINATOR),
    /** Go on without an episode. */
    WAIVE(PRODUCER, COORDINATOR),
    /** End a journey before its end. */
    CLOSE(COORDINATOR),
    /** Vouch for whoever a producer has named to check facts and to release episodes. */
    CONFIRM_CONTACTS(COORDINATOR),
    /** Clear a case study for publication, or say what must change. */
    CLEAR(DECIDER);

    private final Set<Role> roles;

    Action(Role... roles) {
      this.roles = Set.of(roles);
    }

    @Override
    public Set<Role> roles() {
      return roles;
    }
  }

  ScalingPolicy(CurrentPerson current, CaseAccess access, People people) {
    super(current, access, people);
  }
}
