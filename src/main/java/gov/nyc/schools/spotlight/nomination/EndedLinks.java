package gov.nyc.schools.spotlight.nomination;

import gov.nyc.schools.spotlight.mail.LinkOutcome;
import gov.nyc.schools.spotlight.mail.PersonalLink;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells whoever opens a nominator's link that has ended what ended it: the case's own timeline knows. */
@Component
class EndedLinks implements LinkOutcome {

  private static final Set<String> OURS = Set.of(NominationLinks.CONFIRM.key(), NominationLinks.CORRECT.key(), NominationLinks.INFORMATION.key(),
      NominationLinks.REVISE.key(), NominationLinks.WITHDRAW.key(), NominationLinks.RESUME.key());
  /** Links end in the transaction of what ends them. */
  private static final Duration TOGETHER = Duration.ofSeconds(30);

  private final JdbcClient sql;

  EndedLinks(JdbcClient sql) {
    this.sql = sql;
  }

  @Override
  public Optional<Happened> of(PersonalLink link) {
    if (!OURS.contains(link.purpose()) || link.state() != PersonalLink.State.ENDED) {
      return Optional.empty();
    }
    return event(link.caseNumber(), link.closedAt()).or(() -> screened(link));
  }

  private Optional<Happened> event(String caseNumber, Instant ended) {
    return sql.sql("""
            select type, at, actor_id is null as by_itself from case_event
            where case_number = :case and at between :from and :to
              and type in ('nomination-withdrawn', 'nomination-lapsed', 'information-overdue', 'withdrawal-final')
            order by at desc limit 1""")
        .param("case", caseNumber).param("from", Timestamp.from(ended.minus(TOGETHER))).param("to", Timestamp.from(ended.plus(TOGETHER)))
        .query((row, n) -> new Happened("nomination.link." + row.getString("type"), row.getTimestamp("at").toInstant(),
            row.getBoolean("by_itself") ? "nomination.link.by.nobody" : "nomination.link.by.nominator"))
        .optional();
  }

  /** Whoever begins to read leaves no event: a correction would have come too late from then on. */
  private static Optional<Happened> screened(PersonalLink link) {
    return link.purpose().equals(NominationLinks.CORRECT.key())
        ? Optional.of(new Happened("nomination.link.being-read", link.closedAt(), "nomination.link.by.office")) : Optional.empty();
  }
}
