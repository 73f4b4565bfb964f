package gov.nyc.schools.spotlight.people;

import static gov.nyc.schools.spotlight.people.Role.ADMIN;

import java.util.Set;

/** Which role may do what with the accounts of staff. */
final class PeoplePolicy {

  enum Action {
    LIST(ADMIN), OPEN(ADMIN), CHANGE(ADMIN);

    private final Set<Role> roles;

    Action(Role... roles) {
      this.roles = Set.of(roles);
    }

    Role[] roles() {
      return roles.toArray(Role[]::new);
    }
  }

  private PeoplePolicy() {}

  static boolean allows(SignedIn person, Action action) {
    return action.roles.stream().anyMatch(person::has);
  }
}
