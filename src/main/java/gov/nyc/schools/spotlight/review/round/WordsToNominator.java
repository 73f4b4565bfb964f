package gov.nyc.schools.spotlight.review.round;

import java.util.UUID;

/**
 * What a reviewer wrote to the nominator.
 *
 * @param review names it
 * @param reviewer the reviewer's name, for those who decide
 * @param text as typed
 */
public record WordsToNominator(UUID review, String reviewer, String text) {}
