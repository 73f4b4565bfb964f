package gov.nyc.schools.spotlight.tasks;

import java.util.Set;
import java.util.UUID;

/**
 * Cases that somebody judges without knowing who else does: as long as the own part isn't in, this person learns no colleague's name in
 * them, whatever other roles it holds. A room registers one bean.
 */
public interface BlindCases {

  /** Numbers of cases; few, for nobody judges many at a time. One statement. */
  Set<String> of(UUID personId);
}
