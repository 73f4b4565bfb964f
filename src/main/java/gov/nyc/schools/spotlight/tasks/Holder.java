package gov.nyc.schools.spotlight.tasks;

import java.time.Instant;

/**
 * Who has to move next in a case: one of the roles that open work waits for.
 *
 * @param role a staff role in lower case, or {@code nominator}, {@code principal} and the like; bundle key
 *     {@code tasks.holder.<role>} says it in words, with the number
 * @param count how many tasks of this role are open
 * @param name the one member of staff who has it; null for outsiders, reviewers (who are counted, never named), several
 *     people, and work that nobody has taken
 * @param since since when the oldest of them waits
 * @param dueAt the nearest due date, or null
 */
public record Holder(String role, int count, String name, Instant since, Instant dueAt) {}
