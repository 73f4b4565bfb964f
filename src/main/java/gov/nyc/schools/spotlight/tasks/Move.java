package gov.nyc.schools.spotlight.tasks;

import gov.nyc.schools.spotlight.people.Role;
import gov.nyc.schools.spotlight.people.SignedIn;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What a member of staff may do about work that somebody else has, without doing it for them. */
public enum Move {
  /** Mail whoever has it, or everybody of its role when nobody has: once a day for each task. */
  REMIND(Role.COORDINATOR, Role.DECIDER, Role.PRODUCER),
  /** Give it to a colleague of its role. */
  REASSIGN(Role.COORDINATOR),
  /** Give it back to everybody of its role. */
  RELEASE(Role.COORDINATOR);

  private final Set<Role> roles;

  Move(Role... roles) {
    this.roles = Set.of(roles);
  }

  /** Districts and conflicts of interest narrow it further. */
  public boolean isAllowedTo(SignedIn person) {
    return roles.stream().anyMatch(person::has);
  }

  /** As addresses write it: {@code remind}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The move of this code, if there is one. */
  public static Optional<Move> of(String code) {
    return Arrays.stream(values()).filter(move -> move.code().equals(code)).findFirst();
  }

  /** Who may do it. */
  public Role[] roles() {
    return roles.toArray(Role[]::new);
  }
}
