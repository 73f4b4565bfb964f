package gov.nyc.schools.spotlight.review.calibration;

/**
 * How differently reviewers score one criterion, over all versions of the rubric that have it.
 *
 * @param name as the newest of these versions has it
 * @param rounds scored by two or more
 * @param gap mean distance from the lowest to the highest score of a round, 0 to 4
 * @param wide rounds with a distance of two or more
 */
record Disputed(String key, String name, int rounds, double gap, int wide) {}
