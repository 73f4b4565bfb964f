package gov.nyc.schools.spotlight.review.round;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Reads rounds of review for the decision. */
@Service
@Transactional(readOnly = true)
public class Reviews {

  private final JdbcClient sql;
  private final Clock clock;

  Reviews(JdbcClient sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  /** The number of the case's newest round; 0 before the first. */
  public int newestRound(String caseNumber) {
    return sql.sql("select coalesce(max(number), 0) from review_round where case_number = :number")
        .param("number", caseNumber).query(Integer.class).single();
  }

  /** What the reviewers of a round wrote to the nominator, by seat; without those who wrote nothing. */
  public List<WordsToNominator> toNominator(String caseNumber, int round) {
    return sql.sql("""
            select a.id, p.name, s.to_nominator from review_sheet s join review_assignment a on a.id = s.assignment_id
              join review_round r on r.id = a.round_id join person p on p.id = a.reviewer_id
            where r.case_number = :number and r.number = :round and a.status = 'SCORED' and s.to_nominator ~ '[^[:space:]]'
            order by a.seat""")
        .param("number", caseNumber).param("round", round)
        .query((row, n) -> new WordsToNominator(row.getObject("id", UUID.class), row.getString("name"), row.getString("to_nominator"))).list();
  }

  /**
   * What the nominators read of it: as typed, by seat, without what the decider left out and those who wrote nothing. Costs one statement.
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
            where not exists (select 1 from review_words_left_out l where l.assignment_id = a.id)
            order by r.case_number, a.seat""")
        .param("numbers", numbers).param("rounds", Arrays.stream(numbers).map(rounds::get).toArray(Integer[]::new))
        .query((row, n) -> Map.entry(row.getString("case_number"), row.getString("to_nominator"))).list().stream()
        .collect(Collectors.groupingBy(Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
  }

  /** Leaves out of the mail what these reviewers of a round wrote to the nominator, in place of what was left out before. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void leaveOut(String caseNumber, int round, Collection<UUID> reviews, UUID by) {
    sql.sql("""
            delete from review_words_left_out where assignment_id in (
              select a.id from review_assignment a join review_round r on r.id = a.round_id where r.case_number = :number and r.number = :round)""")
        .param("number", caseNumber).param("round", round).update();
    sql.sql("""
            insert into review_words_left_out (assignment_id, left_out_by, left_out_at)
            select s.assignment_id, :by, :now from review_sheet s join review_assignment a on a.id = s.assignment_id
              join review_round r on r.id = a.round_id
            where r.case_number = :number and r.number = :round and a.id = any(:reviews)""")
        .param("number", caseNumber).param("round", round).param("reviews", reviews.toArray(UUID[]::new)).param("by", by)
        .param("now", Timestamp.from(clock.instant())).update();
  }
}
