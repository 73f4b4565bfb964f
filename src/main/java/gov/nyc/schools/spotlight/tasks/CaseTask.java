package gov.nyc.schools.spotlight.tasks;

import java.time.Instant;

/**
 * An open task as its case's page shows it.
 *
 * @param about the part of the case that it is about, as its room names it; null: the case as a whole
 * @param holder the name of whoever has it; null: nobody yet, or an outsider's task
 * @param opens whether the reader may open the task itself
 */
public record CaseTask(String taskId, String taskKey, String about, String role, String holder, boolean mine, Instant dueAt,
    Instant openedAt, boolean overdue, boolean opens) {}
