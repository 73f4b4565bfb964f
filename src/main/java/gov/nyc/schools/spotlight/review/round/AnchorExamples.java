package gov.nyc.schools.spotlight.review.round;

import gov.nyc.schools.spotlight.casefile.CaseAccess;
import gov.nyc.schools.spotlight.casefile.DecisionReversed;
import gov.nyc.schools.spotlight.casefile.DecisionTold;
import gov.nyc.schools.spotlight.people.CurrentPerson;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Shows what a score looks like by past cases: those whose reviewers, two or more, all gave this very score, and whose
 * decision is told. A nomination that was sent back for a revision is none: it will be scored again.
 */
@Component
class AnchorExamples {

  /** How many stand at one score of one criterion. */
  static final int MOST = 2;

  /**
   * @param criterion the criterion's key
   * @param readable whether whoever looks may open the case
   */
  record Example(String criterion, int score, String caseNumber, String title, boolean readable) {}

  private final CurrentPerson current;
  private final CaseAccess access;
  private final JdbcClient sql;
  private final Clock clock;

  AnchorExamples(CurrentPerson current, CaseAccess access, JdbcClient sql, Clock clock) {
    this.current = current;
    this.access = access;
    this.sql = sql;
    this.clock = clock;
  }

  @EventListener
  @Transactional(propagation = Propagation.MANDATORY)
  void told(DecisionTold event) {
    if (event.outcome().equals("revise")) {
      return;
    }
    sql.sql("""
            insert into anchor_example (criterion_id, score, case_number, told_at)
            select s.criterion_id, min(s.score), :number, :now
            from review_round r join review_assignment a on a.round_id = r.id and a.status = 'SCORED'
              join review_score s on s.assignment_id = a.id
            where r.case_number = :number and r.number = (select max(number) from review_round where case_number = :number)
            group by s.criterion_id having count(*) > 1 and min(s.score) = max(s.score)
            on conflict do nothing""")
        .param("number", event.caseNumber()).param("now", Timestamp.from(clock.instant())).update();
  }

  /** What the reviewers agreed on is an example again when the next decision is told. */
  @EventListener
  @Transactional(propagation = Propagation.MANDATORY)
  void reversed(DecisionReversed event) {
    sql.sql("delete from anchor_example where case_number = :number").param("number", event.caseNumber()).update();
  }

  /**
   * The newest examples for each score of each criterion, those that can be opened first; by the criterion's key. One
   * statement. Cases of other districts, with a conflict of interest, or taken back by those who gave them are no examples.
   */
  @Transactional(readOnly = true)
  Map<String, List<Example>> of(UUID rubricVersion) {
    var person = current.require();
    return sql.sql("""
            select c.key, l.score, e.case_number, e.title, e.readable
            from rubric_criterion c cross join generate_series(0, 4) as l(score)
              cross join lateral (
                select x.case_number, f.title,
                       (:all or exists (select 1 from case_reader r where r.case_number = x.case_number and r.person_id = :me)) as readable
                from anchor_example x join case_file f on f.number = x.case_number
                where x.criterion_id = c.id and x.score = l.score
                  and f.standing not in ('WITHDRAWN', 'LAPSED', 'SCHOOL_WITHDREW')
                  and not exists (select 1 from case_conflict n where n.case_number = x.case_number and n.person_id = :me)
                  and (:everywhere or exists (select 1 from case_school s
                                              where s.case_number = x.case_number and s.district = any(:districts)))
                order by x.told_at desc, x.case_number limit :most) e
            where c.version_id = :version order by c.position, l.score, e.readable desc, e.case_number desc""")
        .param("version", rubricVersion).param("me", person.id()).param("all", access.readsAny(person))
        .param("everywhere", person.districts().isEmpty()).param("districts", person.districts().toArray(Integer[]::new))
        .param("most", MOST)
        .query((row, n) -> new Example(row.getString("key"), row.getInt("score"), row.getString("case_number"),
            row.getString("title"), row.getBoolean("readable")))
        .list().stream().collect(Collectors.groupingBy(Example::criterion));
  }
}
