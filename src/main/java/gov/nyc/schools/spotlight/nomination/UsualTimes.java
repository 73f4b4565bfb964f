package gov.nyc.schools.spotlight.nomination;

import gov.nyc.schools.spotlight.casefile.Standing;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How long nominations usually take, those aside whose decision was reversed, measured from those that came to an end lately: nothing is said from less than ten. */
@Component
@Transactional(readOnly = true)
public class UsualTimes {

  /**
   * What is usual.
   *
   * @param span {@code reading} (until screening says something), {@code decision} (until it is told) or {@code publication} (of the spotlight)
   * @param days half of them took so many days or less, counted from the confirmed address, a publication from the decision that was told last
   *     before it; at least 1
   * @param nearlyAll nine of ten took so many or less
   * @param measured how many were measured
   */
  public record Usual(String span, int days, int nearlyAll, int measured) {}

  private static final int ENOUGH = 10;
  private static final int NEWEST = 200;
  private static final Duration LATELY = Duration.ofDays(2 * 365);

  private final JdbcClient sql;
  private final Clock clock;

  UsualTimes(JdbcClient sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  /** What somebody likes to know whose nomination stands there: one statement for each span, none where nothing more is decided. */
  List<Usual> from(Standing standing) {
    return switch (standing) {
      case SCREENING -> java.util.stream.Stream.of(usual("reading", "nomination-screened"), usual("decision", "decision-told"))
          .flatMap(Optional::stream).toList();
      case INFORMATION_ASKED, UNDER_REVIEW, DECIDING, REVISION_ASKED -> usual("decision", "decision-told").stream().toList();
      case ACCEPTED, ACCEPTED_FOR_LAB, CAPTURING -> usual("publication", "publication-out").stream().toList();
      default -> List.of();
    };
  }

  private Optional<Usual> usual(String span, String end) {
    return sql.sql("""
            with ended as (
                select case_number, case when :end = 'decision-told' then max(at) else min(at) end as at
                from (select case_number, at from case_event
                  where type = :end and at > :since and (:end <> 'publication-out' or details ->> 'kind' = 'spotlight')
                  order by at desc limit :newest) newest
                where :end <> 'decision-told' or not exists (
                  select 1 from case_event r where r.case_number = newest.case_number and r.type = 'decision-reversed')
                group by case_number),
              took as (
                select extract(epoch from ended.at - max(begun.at)) / 86400 as days
                from ended join case_event begun on begun.case_number = ended.case_number and begun.at <= ended.at
                  and begun.type = case when :end = 'publication-out' then 'decision-told' else 'address-confirmed' end
                group by ended.case_number, ended.at)
            select count(*) as measured, percentile_cont(0.5) within group (order by days) as half,
              percentile_cont(0.9) within group (order by days) as nearly_all
            from took where days >= 0""")
        .param("end", end).param("since", Timestamp.from(clock.instant().minus(LATELY))).param("newest", NEWEST)
        .query((row, n) -> new Usual(span, days(row.getDouble("half")), days(row.getDouble("nearly_all")), row.getInt("measured")))
        .optional().filter(usual -> usual.measured() >= ENOUGH);
  }

  private static int days(double days) {
    return (int) Math.max(1, Math.ceil(days));
  }
}
