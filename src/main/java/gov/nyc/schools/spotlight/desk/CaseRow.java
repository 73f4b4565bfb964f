package gov.nyc.schools.spotlight.desk;

import gov.nyc.schools.spotlight.casefile.Stage;
import gov.nyc.schools.spotlight.casefile.Standing;
import gov.nyc.schools.spotlight.tasks.Holder;
import java.time.Instant;
import java.util.List;

/**
 * A case as lists show it.
 *
 * @param holders who has to move next; empty: nobody
 * @param days how old it is
 * @param sortKey its place in the list's order, as the database writes it
 */
record CaseRow(String number, String title, Stage stage, Standing standing, Instant openedAt, Instant lastActivityAt,
    List<String> schools, List<Holder> holders, long days, String sortKey) {

  CaseRow heldBy(List<Holder> found) {
    return new CaseRow(number, title, stage, standing, openedAt, lastActivityAt, schools, List.copyOf(found), days, sortKey);
  }
}
