package gov.nyc.schools.spotlight.people;

import java.util.Locale;

/** What a member of staff may do. A person can hold several roles. */
public enum Role {
  /** Reads and scores nominations. */
  REVIEWER,
  /** Screens nominations, assigns reviewers, keeps cases moving. */
  COORDINATOR,
  /** Decides on nominations and clears publications. */
  DECIDER,
  /** Captures spotlights and documents scaling journeys. */
  PRODUCER,
  /** Sees and mends failed jobs and mail. */
  OPERATOR,
  /** Manages people, roles and what staff may edit. */
  ADMIN;

  /** The name that processes use as candidate group: {@code coordinator}. */
  public String group() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The name that Spring Security uses: {@code ROLE_COORDINATOR}. */
  public String authority() {
    return "ROLE_" + name();
  }
}
