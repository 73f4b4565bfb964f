package gov.nyc.schools.spotlight.desk;

import static gov.nyc.schools.spotlight.people.Role.ADMIN;
import static gov.nyc.schools.spotlight.people.Role.COORDINATOR;
import static gov.nyc.schools.spotlight.people.Role.DECIDER;
import static gov.nyc.schools.spotlight.people.Role.OPERATOR;
import static gov.nyc.schools.spotlight.people.Role.PRODUCER;

import gov.nyc.schools.spotlight.people.Role;
import gov.nyc.schools.spotlight.people.SignedIn;
import java.util.Set;

/** Which role may do what on the desk's pages, beyond reading the cases that {@code casefile} lets them read. */
final class DeskPolicy {

  enum Action {
    /** What was mailed to whom, and what became of it. */
    READ_MAIL(COORDINATOR, DECIDER, PRODUCER, OPERATOR, ADMIN),
    RESEND_MAIL(COORDINATOR, OPERATOR),
    /** Keep a mail from leaving. */
    DISCARD_MAIL(COORDINATOR),
    ADD_FILES(COORDINATOR, DECIDER, PRODUCER),
    /** The drawing of the process and the case's way through it: names every step, reviewers' too. */
    READ_POSITION(COORDINATOR, DECIDER, PRODUCER, OPERATOR, ADMIN),
    /** Who has how much to do, and since when. */
    READ_STUCK(COORDINATOR, DECIDER, PRODUCER, OPERATOR, ADMIN),
    READ_SCHOOLS(COORDINATOR, DECIDER, PRODUCER, OPERATOR, ADMIN, Role.REVIEWER),
    IMPORT_SCHOOLS(COORDINATOR, ADMIN),
    /** What the tracker was configured with, in words. */
    READ_OPERATIONS(OPERATOR, ADMIN);

    private final Set<Role> roles;

    Action(Role... roles) {
      this.roles = Set.of(roles);
    }

    Role[] roles() {
      return roles.toArray(Role[]::new);
    }
  }

  private DeskPolicy() {}

  static boolean allows(SignedIn person, Action action) {
    return action.roles.stream().anyMatch(person::has);
  }
}
