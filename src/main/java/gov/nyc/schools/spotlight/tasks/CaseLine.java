package gov.nyc.schools.spotlight.tasks;

import java.time.Instant;

/**
 * What every row of every list says of its case, whatever else the list is about.
 *
 * @param holder who has to move next, in words
 * @param days how old the case is, in days of New York
 */
public record CaseLine(String number, String holder, long days, Instant lastActivityAt) {}
