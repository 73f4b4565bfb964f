package gov.nyc.schools.spotlight.demo.database;

import static org.assertj.core.api.Assumptions.assumeThat;

import java.util.List;

/** Runs commands as somebody whom file permissions bind: root may write everywhere. */
public final class WithoutPower {

  private WithoutPower() {}

  /** The command with what must come before it. Root's own files can be read in a namespace; the user nobody couldn't even read the class path. */
  public static List<String> command(List<String> command) {
    OrdinaryUser user = OrdinaryUser.here();
    assumeThat(user).as("a user who can read what this one can").isNotEqualTo(OrdinaryUser.NOBODY);
    return user.command(command);
  }
}
