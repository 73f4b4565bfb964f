package gov.nyc.schools.spotlight.people;

import java.util.Locale;
import java.util.UUID;

/**
 * What others may know of a person.
 *
 * @param name as typed, 1 to 200 characters
 * @param email as typed; compare it without case
 * @param language the language that this person asked for
 */
public record PersonCard(UUID id, String name, String email, Locale language) {}
