package gov.nyc.schools.spotlight.people;

import java.util.Set;
import java.util.UUID;

/**
 * A member of staff as the administrator's list shows them.
 *
 * @param districts the districts that this person is limited to; empty: all
 * @param version of the account: a change names the one that it began from
 */
public record StaffMember(UUID id, String name, String email, boolean active, Set<Role> roles, Set<Integer> districts,
    boolean hasPassword, int version) {

  public StaffMember {
    roles = Set.copyOf(roles);
    districts = Set.copyOf(districts);
  }
}
