package gov.nyc.schools.spotlight.people;

import java.util.UUID;

/** An administrator gave this person a new password; published inside the transaction that stores it. */
public record PasswordReplaced(UUID personId) {}
