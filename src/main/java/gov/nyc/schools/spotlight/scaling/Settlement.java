package gov.nyc.schools.spotlight.scaling;

/**
 * How a producer goes on after a question that nobody approved.
 *
 * @param settlement {@code again}, {@code edit} or {@code waive}
 * @param reason for {@code waive}
 */
public record Settlement(String settlement, String reason) {}
