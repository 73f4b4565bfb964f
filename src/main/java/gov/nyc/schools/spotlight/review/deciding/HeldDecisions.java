package gov.nyc.schools.spotlight.review.deciding;

import gov.nyc.schools.spotlight.review.ReviewPolicy;
import gov.nyc.schools.spotlight.review.ReviewPolicy.Action;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lists the decisions that wait for their release, in one statement. */
@Service
@Transactional(readOnly = true)
class HeldDecisions {

  private static final int MOST = 200;

  private final JdbcClient sql;
  private final ReviewPolicy policy;

  HeldDecisions(JdbcClient sql, ReviewPolicy policy) {
    this.sql = sql;
    this.policy = policy;
  }

  /** The oldest first, {@value #MOST} at most, of the cases that the person who is signed in may know of. */
  List<HeldDecision> list() {
    var person = policy.require(Action.READ_HELD);
    return sql.sql("""
            select d.id, d.case_number, f.title, d.outcome, p.name, d.decided_at
            from decision d join case_file f on f.number = d.case_number join person p on p.id = d.decided_by
            where d.status = 'HELD'
              and not exists (select 1 from case_conflict c where c.case_number = d.case_number and c.person_id = :me)
              and (:everywhere or exists (select 1 from case_school s
                                          where s.case_number = d.case_number and s.district in (:districts)))
            order by d.decided_at, d.id limit :most""")
        .param("me", person.id()).param("everywhere", person.districts().isEmpty())
        .param("districts", person.districts().isEmpty() ? List.of(0) : List.copyOf(person.districts()))
        .param("most", MOST)
        .query((row, n) -> new HeldDecision(row.getObject("id", UUID.class), row.getString("case_number"),
            row.getString("title"), Outcome.valueOf(row.getString("outcome")).code(), row.getString("name"),
            row.getTimestamp("decided_at").toInstant()))
        .list();
  }
}
