package gov.nyc.schools.spotlight.review.calibration;

import gov.nyc.schools.spotlight.people.SignedIn;
import gov.nyc.schools.spotlight.review.ReviewPolicy;
import gov.nyc.schools.spotlight.review.ReviewPolicy.Action;
import gov.nyc.schools.spotlight.review.calibration.Strictness.Spread;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Compares scores over all rounds that two or more people finished: one statement for the reviewers and one for the criteria, however many
 * there are. Cases of other districts, with a conflict of interest, or with an own review that isn't in don't count.
 */
@Service
@Transactional(readOnly = true)
class Calibration {

  private static final String FINISHED = """
      finished as (
        select a.id, a.round_id, a.reviewer_id, s.total, count(*) over same as people, sum(s.total) over same as sum,
               sum(s.total * s.total) over same as squares
        from review_assignment a join review_sheet s on s.assignment_id = a.id join review_round r on r.id = a.round_id
        where a.status = 'SCORED'
          and not exists (select 1 from case_conflict c where c.case_number = r.case_number and c.person_id = :me)
          and (:everywhere or exists (select 1 from case_school d where d.case_number = r.case_number and d.district = any(:districts)))
          and not exists (select 1 from review_assignment o join review_round n on n.id = o.round_id
                          where n.case_number = r.case_number and o.reviewer_id = :me and o.status in ('ASKED', 'ACCEPTED'))
        window same as (partition by a.round_id))
      """;

  private final ReviewPolicy policy;
  private final JdbcClient sql;

  Calibration(ReviewPolicy policy, JdbcClient sql) {
    this.policy = policy;
    this.sql = sql;
  }

  /** Whoever is furthest from the others first. */
  List<Strictness> reviewers() {
    return sql.sql("with " + FINISHED + """
            , compared as (
              select reviewer_id, count(*) as reviews, avg(total) as mean, coalesce(stddev_samp(total), 0) as deviation,
                     sum(people - 1) as n, sum(sum - total) as others, sum(squares - total * total) as squares
              from finished where people > 1 group by reviewer_id)
            select p.id, p.name, c.reviews, c.mean, c.deviation, c.others / c.n as others_mean,
                   case when c.n > 1 then sqrt(greatest(0, (c.squares - c.others * c.others / c.n) / (c.n - 1))) else 0 end as others_deviation
            from compared c join person p on p.id = c.reviewer_id
            order by abs(c.mean - c.others / c.n) desc, p.name, p.id""")
        .params(reader())
        .query((row, n) -> new Strictness(row.getObject("id", UUID.class), row.getString("name"), row.getInt("reviews"),
            new Spread(row.getDouble("mean"), row.getDouble("deviation")),
            new Spread(row.getDouble("others_mean"), row.getDouble("others_deviation"))))
        .list();
  }

  /** The most disputed first. A criterion is the same in every version of the rubric that has its key. */
  List<Disputed> criteria() {
    return sql.sql("with " + FINISHED + """
            , gaps as (
              select f.round_id, c.key, max(s.score) - min(s.score) as gap
              from finished f join review_score s on s.assignment_id = f.id join rubric_criterion c on c.id = s.criterion_id
              where f.people > 1 group by f.round_id, c.key having count(*) > 1)
            select g.key, count(*) as rounds, avg(g.gap) as gap, count(*) filter (where g.gap >= 2) as wide,
                   (select c.name from rubric_criterion c join rubric_version v on v.id = c.version_id where c.key = g.key
                    order by v.number desc limit 1) as name
            from gaps g group by g.key order by avg(g.gap) desc, g.key""")
        .params(reader())
        .query((row, n) -> new Disputed(row.getString("key"), row.getString("name"), row.getInt("rounds"), row.getDouble("gap"),
            row.getInt("wide")))
        .list();
  }

  private Map<String, Object> reader() {
    SignedIn person = policy.require(Action.CALIBRATE);
    return Map.of("me", person.id(), "everywhere", person.districts().isEmpty(), "districts", person.districts().toArray(Integer[]::new));
  }
}
