package gov.nyc.schools.spotlight.review.deciding;

import gov.nyc.schools.spotlight.casefile.Cursor;
import gov.nyc.schools.spotlight.casefile.Slice;
import gov.nyc.schools.spotlight.review.ReviewPolicy;
import gov.nyc.schools.spotlight.review.ReviewPolicy.Action;
import gov.nyc.schools.spotlight.tasks.CaseLines;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lists the decisions that wait for their release, paged by key: any number of rows costs three statements. */
@Service
@Transactional(readOnly = true)
class HeldDecisions {

  static final int PAGE = 50;

  private final JdbcClient sql;
  private final ReviewPolicy policy;
  private final CaseLines lines;

  HeldDecisions(JdbcClient sql, ReviewPolicy policy, CaseLines lines) {
    this.lines = lines;
    this.sql = sql;
    this.policy = policy;
  }

  /**
   * The oldest first, of the cases that the person who is signed in may know of.
   *
   * @param from a cursor of {@link Slice}; what is none begins at the beginning
   */
  Slice<HeldDecision> page(String from) {
    return page(from, PAGE);
  }

  /** So many of them. */
  Slice<HeldDecision> page(String from, int size) {
    var person = policy.require(Action.READ_HELD);
    var place = Cursor.parse(from).filter(HeldDecisions::isOfThisList).orElse(null);
    boolean backwards = place != null && place.backwards();
    var direction = backwards ? "desc" : "asc";
    var begins = place == null ? "" : "and (d.decided_at, d.id) %s (:at, :id)".formatted(backwards ? "<" : ">");
    var rows = sql.sql("""
            select d.id, d.case_number, f.title, d.outcome, p.name, d.decided_at
            from decision d join case_file f on f.number = d.case_number join person p on p.id = d.decided_by
            where d.status = 'HELD'
              and not exists (select 1 from case_conflict c where c.case_number = d.case_number and c.person_id = :me)
              and (:everywhere or exists (select 1 from case_school s
                                          where s.case_number = d.case_number and s.district in (:districts)))
              %s
            order by d.decided_at %s, d.id %s limit :most""".formatted(begins, direction, direction))
        .param("me", person.id()).param("everywhere", person.districts().isEmpty())
        .param("districts", person.districts().isEmpty() ? List.of(0) : List.copyOf(person.districts()))
        .param("at", place == null ? null : Timestamp.from(Instant.parse(place.value())), Types.TIMESTAMP)
        .param("id", place == null ? null : UUID.fromString(place.id()), Types.OTHER)
        .param("most", size + 1)
        .query((row, n) -> new HeldDecision(row.getObject("id", UUID.class), row.getString("case_number"),
            row.getString("title"), Outcome.valueOf(row.getString("outcome")).code(), row.getString("name"),
            row.getTimestamp("decided_at").toInstant(), null))
        .list();
    var known = lines.of(rows.stream().map(HeldDecision::caseNumber).toList());
    return Slice.of(rows.stream().map(row -> row.with(known.get(row.caseNumber()))).toList(), size, place, row -> new Cursor(row.decidedAt().toString(), row.id().toString(), false));
  }

  private static boolean isOfThisList(Cursor place) {
    try {
      UUID.fromString(place.id());
      // Four digits, from this era: no other year can be one of ours, and the database knows fewer of them than Java does.
      return Instant.parse(place.value()).toString().matches("[1-9]\\d{3}-.*");
    } catch (DateTimeParseException | IllegalArgumentException altered) {
      return false;
    }
  }
}
