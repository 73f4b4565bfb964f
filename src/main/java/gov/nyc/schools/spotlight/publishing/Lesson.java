package gov.nyc.schools.spotlight.publishing;

/**
 * A lesson learned.
 *
 * @param headline an imperative, 1 to 120 characters
 * @param explanation 1 to 1,000 characters
 */
public record Lesson(String headline, String explanation) {}
