package gov.nyc.schools.spotlight.review;

import static gov.nyc.schools.spotlight.people.Role.COORDINATOR;
import static gov.nyc.schools.spotlight.people.Role.DECIDER;
import static gov.nyc.schools.spotlight.people.Role.PRODUCER;
import static gov.nyc.schools.spotlight.people.Role.REVIEWER;

import gov.nyc.schools.spotlight.casefile.CaseAccess;
import gov.nyc.schools.spotlight.casefile.RoleAction;
import gov.nyc.schools.spotlight.casefile.RoomPolicy;
import gov.nyc.schools.spotlight.people.CurrentPerson;
import gov.nyc.schools.spotlight.people.People;
import gov.nyc.schools.spotlight.people.Role;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Who may do what in this room. Districts and conflicts of interest narrow it further, and a reviewer whose own review
 * isn't in sees nobody's scores, whatever other roles this person holds.
 */
@Component
public class ReviewPolicy extends RoomPolicy<ReviewPolicy.Action> {

  /** What can be done in this room, and the roles that may. */
  public enum Action implements RoleAction {
    ASSIGN(COORDINATOR),
    /** One's own assignment only. */
    SCORE(REVIEWER),
    /** All scores with names and words to the committee. Reviewers see them without names once their own are in. */
    READ_SCORES(COORDINATOR, DECIDER),
    /** Read and write what is said about a round, once the own review of it is in. */
    DISCUSS(REVIEWER, COORDINATOR, DECIDER),
    /** Say that one can't judge a case fairly. Reviewers say it with their review. */
    DECLARE_CONFLICT(COORDINATOR, DECIDER, PRODUCER),
    /** How strictly each reviewer scores. */
    CALIBRATE(COORDINATOR),
    DECIDE(DECIDER),
    /** See what was decided before it is told. */
    READ_HELD(COORDINATOR, DECIDER),
    RELEASE(COORDINATOR, DECIDER),
    /** Change or take out mails of a decision before it is released. */
    EDIT_RELEASE(COORDINATOR, DECIDER),
    TAKE_BACK(COORDINATOR, DECIDER),
    /** Make a decision that was told undone, for another one. */
    REVERSE(DECIDER);

    private final Set<Role> roles;

    Action(Role... roles) {
      this.roles = Set.of(roles);
    }

    @Override
    public Set<Role> roles() {
      return roles;
    }
  }

  ReviewPolicy(CurrentPerson current, CaseAccess access, People people) {
    super(current, access, people);
  }
}
