package gov.nyc.schools.spotlight.publishing;

import gov.nyc.schools.spotlight.casefile.Channel;
import java.util.UUID;

/**
 * Takes work up again on something that is or was public. The room that made it registers one; the page stays as it is until the new
 * version has been checked and cleared or released like the first.
 */
public interface Reopening {

  /**
   * Begins it anew at its words, in the caller's transaction.
   *
   * @param by who wants it
   * @return whether somebody works on it from now on, or did before; false for what this room doesn't make or can't take up
   */
  boolean reopen(Subject subject, UUID by, Channel channel);
}
