package gov.nyc.schools.spotlight.schools;

import gov.nyc.schools.spotlight.people.EmailAddress;

/** Who leads a school, as the directory has it; either part may be missing (null). */
public record Principal(String name, String email) {

  public static final Principal UNKNOWN = new Principal(null, null);

  /** Whether the directory itself gives an address that mail can go to, so that no coordinator has to confirm one. */
  public boolean hasEmail() {
    return EmailAddress.isUsable(email);
  }
}
