package gov.nyc.schools.spotlight.review.round;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
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

  /**
   * What the reviewers of rounds wrote to the nominators, as typed, by seat; without those who wrote nothing. Costs one statement.
   *
   * @param rounds the number of the round by case number; 0 for none
   * @return texts by case number; cases without any are left out
   */
  public Map<String, List<String>> wordsToNominator(Map<String, Integer> rounds) {
    var numbers = rounds.keySet().toArray(String[]::new);
    return sql.sql("""
            select r.case_number, s.to_nominator from unnest(:numbers, :rounds) as t(number, round)
              join review_round r on r.case_number = t.number and r.number = t.round
              join review_assignment a on a.round_id = r.id and a.status = 'SCORED'
              join review_sheet s on s.assignment_id = a.id and s.to_nominator ~ '[^[:space:]]'
            order by r.case_number, a.seat""")
        .param("numbers", numbers).param("rounds", Arrays.stream(numbers).map(rounds::get).toArray(Integer[]::new))
        .query((row, n) -> Map.entry(row.getString("case_number"), row.getString("to_nominator"))).list().stream()
        .collect(Collectors.groupingBy(Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
  }
}
