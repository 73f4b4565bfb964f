package gov.nyc.schools.spotlight.review.round;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads rounds of review for the decision. */
@Service
@Transactional(readOnly = true)
public class Reviews {

  private final JdbcClient sql;

  Reviews(JdbcClient sql) {
    this.sql = sql;
  }

  /** The number of the case's newest round; 0 before the first. */
  public int newestRound(String caseNumber) {
    return sql.sql("select coalesce(max(number), 0) from review_round where case_number = :number")
        .param("number", caseNumber).query(Integer.class).single();
  }

  /** What the reviewers of a round wrote to the nominator, as typed, by seat; without those who wrote nothing. */
  public List<String> wordsToNominator(String caseNumber, int round) {
    return sql.sql("""
            select s.to_nominator from review_sheet s join review_assignment a on a.id = s.assignment_id
              join review_round r on r.id = a.round_id
            where r.case_number = :number and r.number = :round and a.status = 'SCORED' and s.to_nominator ~ '[^[:space:]]'
            order by a.seat""")
        .param("number", caseNumber).param("round", round).query(String.class).list();
  }
}
