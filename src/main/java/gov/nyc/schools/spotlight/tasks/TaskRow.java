package gov.nyc.schools.spotlight.tasks;

import gov.nyc.schools.spotlight.casefile.CaseKind;
import gov.nyc.schools.spotlight.casefile.Stage;
import java.time.Instant;
import java.util.List;

/**
 * A task as lists show it.
 *
 * @param kind what the case is called
 * @param about the part of the case that it is about, as its room names it; null: the case as a whole
 * @param schools the case's schools in the order named
 * @param holder the name of whoever has it; null: nobody yet
 * @param opens whether the reader may open the task itself; else only its case
 * @param days for how many days it has been open
 * @param sortKey its place in the list's order, as the database writes it
 */
record TaskRow(WorkItem item, String title, CaseKind kind, Stage stage, String about, Instant lastActivityAt, List<String> schools,
    String holder, boolean mine, boolean opens, boolean overdue, long days, String sortKey) {

  TaskRow about(String name) {
    return new TaskRow(item, title, kind, stage, name, lastActivityAt, schools, holder, mine, opens, overdue, days, sortKey);
  }
}
