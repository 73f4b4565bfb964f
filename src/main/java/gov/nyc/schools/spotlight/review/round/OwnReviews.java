package gov.nyc.schools.spotlight.review.round;

import gov.nyc.schools.spotlight.tasks.BlindCases;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Knows in which cases somebody's own review isn't in yet: there this person is told nothing of the others. */
@Component
class OwnReviews implements BlindCases {

  private final JdbcClient sql;

  OwnReviews(JdbcClient sql) {
    this.sql = sql;
  }

  @Override
  @Transactional(readOnly = true)
  public Set<String> of(UUID personId) {
    return sql.sql("""
            select distinct r.case_number from review_assignment a join review_round r on r.id = a.round_id
            where a.reviewer_id = :person and a.status in ('ASKED', 'ACCEPTED')""")
        .param("person", personId).query(String.class).set();
  }
}
