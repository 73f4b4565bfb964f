package gov.nyc.schools.spotlight.casefile;

import gov.nyc.schools.spotlight.people.Role;
import java.util.Set;

/** Something that can be done in a room. Each room lists its own as an enum, and stands by it as a table in a test. */
public interface RoleAction {

  /** The roles that may; none: nobody signed in may. */
  Set<Role> roles();
}
