package gov.nyc.schools.spotlight.nomination;

import gov.nyc.schools.spotlight.casefile.DecisionTold;
import java.sql.Timestamp;
import java.time.Clock;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps the words of a told decision that asks for a revision: the page behind the link shows them beside the form. */
@Component
class RevisionAsked {

  private final JdbcClient sql;
  private final Clock clock;

  RevisionAsked(JdbcClient sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  @EventListener(condition = "#event.outcome() == 'revise'")
  void told(DecisionTold event) {
    sql.sql("""
            insert into nomination_revision_request (case_number, words, told_at) values (:case, :words, :now)
            on conflict (case_number) do update set words = excluded.words, told_at = excluded.told_at""")
        .param("case", event.caseNumber()).param("words", event.words()).param("now", Timestamp.from(clock.instant())).update();
  }
}
