package gov.nyc.schools.spotlight.people;

import java.io.Serializable;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/**
 * The member of staff who is signed in. The session keeps the one of the sign-in; each request reads it anew, so that a role
 * given or taken counts from the next click on.
 *
 * @param districts the districts that this person is limited to; empty: all
 */
public record SignedIn(UUID id, String name, String email, Set<Role> roles, Set<Integer> districts,
    String passwordHash, boolean active) implements UserDetails, Serializable {

  public SignedIn {
    roles = Set.copyOf(roles);
    districts = Set.copyOf(districts);
  }

  /** The same person without the password's hash, which has no business in a session. */
  public SignedIn withoutPassword() {
    return new SignedIn(id, name, email, roles, districts, null, active);
  }

  public boolean has(Role role) {
    return roles.contains(role);
  }

  /** Whether this person may see cases of any of these districts. */
  public boolean covers(Collection<Integer> caseDistricts) {
    return districts.isEmpty() || caseDistricts.stream().anyMatch(districts::contains);
  }

  @Override
  public Collection<? extends GrantedAuthority> getAuthorities() {
    return roles.stream().map(role -> new SimpleGrantedAuthority(role.authority())).collect(Collectors.toSet());
  }

  @Override
  public String getPassword() {
    return passwordHash;
  }

  @Override
  public String getUsername() {
    return email;
  }

  @Override
  public boolean isEnabled() {
    return active;
  }

  /** Never the address or the hash: this ends in logs. */
  @Override
  public String toString() {
    return "SignedIn[" + id + "]";
  }
}
