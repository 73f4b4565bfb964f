package gov.nyc.schools.spotlight.desk;

import gov.nyc.schools.spotlight.casefile.Stage;
import gov.nyc.schools.spotlight.casefile.Standing;
import gov.nyc.schools.spotlight.tasks.Holder;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * A case as lists show it.
 *
 * @param tags in their order; none for those who read no tags
 * @param holders who has to move next; empty: nobody
 * @param days how old it is
 * @param stageDays for how long it has been in its stage; null once it is closed
 * @param dueAt the nearest date in it, or null
 * @param sortKey its place in the list's order, as the database writes it
 */
record CaseRow(String number, String title, Stage stage, Standing standing, Instant openedAt, Instant lastActivityAt,
    List<String> schools, List<String> tags, List<Holder> holders, long days, Long stageDays, Instant dueAt, boolean overdue, String sortKey) {

  CaseRow heldBy(List<Holder> found, Instant now) {
    var due = found.stream().map(Holder::dueAt).filter(Objects::nonNull).min(Comparator.naturalOrder()).orElse(null);
    return new CaseRow(number, title, stage, standing, openedAt, lastActivityAt, schools, tags, List.copyOf(found), days, stageDays,
        due, due != null && due.isBefore(now), sortKey);
  }
}
