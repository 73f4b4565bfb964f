package gov.nyc.schools.spotlight.review.deciding;

import gov.nyc.schools.spotlight.casefile.CaseKind;
import gov.nyc.schools.spotlight.casefile.Cursor;
import gov.nyc.schools.spotlight.casefile.Slice;
import gov.nyc.schools.spotlight.people.SignedIn;
import gov.nyc.schools.spotlight.review.ReviewPolicy;
import gov.nyc.schools.spotlight.review.ReviewPolicy.Action;
import gov.nyc.schools.spotlight.tasks.CaseLines;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lists the decisions that wait for their release, paged by key: any number of rows costs three statements. */
@Service
@Transactional(readOnly = true)
class HeldDecisions {

  /** As many stand on a page, and as many can be released together. */
  static final int PAGE = 50;

  private static final String READABLE = """
      decision.status = 'HELD'
        and not exists (select 1 from case_conflict c where c.case_number = decision.case_number and c.person_id = :me)
        and (:everywhere or exists (select 1 from case_school s where s.case_number = decision.case_number and s.district in (:districts)))
      """;

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
    var begins = place == null ? "" : "and (decision.decided_at, decision.id) %s (:at, :id)".formatted(backwards ? "<" : ">");
    var rows = sql.sql("""
            select decision.id, decision.case_number, f.title, decision.outcome, p.name, decision.decided_at
            from decision join case_file f on f.number = decision.case_number join person p on p.id = decision.decided_by
            where %s %s order by decision.decided_at %s, decision.id %s limit :most""".formatted(READABLE, begins, direction, direction))
        .param("me", person.id()).param("everywhere", person.districts().isEmpty()).param("districts", districts(person))
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

  /** Those of these decisions that are held and that this person may know of, the oldest first; in one statement. */
  List<Telling> chosen(Collection<UUID> ids, SignedIn person) {
    return sql.sql("""
            select %s, f.title, f.kind, f.nominator_id from decision join case_file f on f.number = decision.case_number
            where %s and decision.id = any(:ids) order by decision.decided_at, decision.id limit :most""".formatted(Decisions.COLUMNS, READABLE))
        .param("me", person.id()).param("everywhere", person.districts().isEmpty()).param("districts", districts(person))
        .param("ids", ids.toArray(UUID[]::new)).param("most", PAGE)
        .query((row, n) -> new Telling(Decisions.decision(row, n), row.getString("title"), CaseKind.valueOf(row.getString("kind")),
            row.getObject("nominator_id", UUID.class))).list();
  }

  private static List<Integer> districts(SignedIn person) {
    return person.districts().isEmpty() ? List.of(0) : List.copyOf(person.districts());
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
