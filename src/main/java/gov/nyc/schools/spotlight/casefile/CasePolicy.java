package gov.nyc.schools.spotlight.casefile;

import static gov.nyc.schools.spotlight.people.Role.ADMIN;
import static gov.nyc.schools.spotlight.people.Role.COORDINATOR;
import static gov.nyc.schools.spotlight.people.Role.DECIDER;
import static gov.nyc.schools.spotlight.people.Role.OPERATOR;
import static gov.nyc.schools.spotlight.people.Role.PRODUCER;

import gov.nyc.schools.spotlight.people.Role;
import gov.nyc.schools.spotlight.people.SignedIn;
import java.util.Set;

/** Which role may do what with a case file. Districts and conflicts of interest narrow it further. */
final class CasePolicy {

  enum Action {
    /** See every case of one's districts; others see those that they were given work in. */
    READ_ANY(COORDINATOR, DECIDER, PRODUCER, OPERATOR, ADMIN),
    READ_NOTES(COORDINATOR, DECIDER, PRODUCER, ADMIN),
    WRITE_NOTE(COORDINATOR, DECIDER, PRODUCER),
    /** The names and addresses of those who nominated, support or answer for a school, and what they typed for staff alone. */
    READ_PEOPLE(COORDINATOR, DECIDER, ADMIN),
    /** Labels by which staff sort cases: what colleagues think of a case is none of a reviewer's business. */
    READ_TAGS(COORDINATOR, DECIDER, PRODUCER, OPERATOR, ADMIN),
    CHANGE_TAGS(COORDINATOR, DECIDER, PRODUCER),
    /** That something was decided at screening, before it is told: such a decision is never a yes. As the review room has it. */
    READ_HELD(COORDINATOR, DECIDER),
    /** Take a list away as a file. */
    EXPORT(COORDINATOR, DECIDER, PRODUCER, OPERATOR, ADMIN),
    /** Who took which list away. */
    READ_EXPORTS(ADMIN);

    private final Set<Role> roles;

    Action(Role... roles) {
      this.roles = Set.of(roles);
    }
  }

  static Role[] roles(Action action) {
    return action.roles.toArray(Role[]::new);
  }

  private CasePolicy() {}

  static boolean allows(SignedIn person, Action action) {
    return action.roles.stream().anyMatch(person::has);
  }
}
