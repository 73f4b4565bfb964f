package gov.nyc.schools.spotlight.publishing;

/**
 * The school wants its practice shown no more. By now nothing of the case is public. Rooms that work on the case end their work in the
 * same transaction: listen with {@code @EventListener}.
 *
 * @param reason code: {@code school-asked}, {@code families-asked}, {@code practice-ended}, {@code other}
 */
public record SchoolWithdrew(String caseNumber, String reason) {}
