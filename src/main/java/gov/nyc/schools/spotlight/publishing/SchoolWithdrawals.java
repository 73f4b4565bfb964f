package gov.nyc.schools.spotlight.publishing;

import gov.nyc.schools.spotlight.casefile.CaseCard;
import gov.nyc.schools.spotlight.casefile.CaseEvent;
import gov.nyc.schools.spotlight.casefile.CaseFiles;
import gov.nyc.schools.spotlight.casefile.Channel;
import gov.nyc.schools.spotlight.casefile.Standing;
import gov.nyc.schools.spotlight.mail.PersonalLink;
import gov.nyc.schools.spotlight.mail.PersonalLinks;
import gov.nyc.schools.spotlight.publishing.PublishingPolicy.Action;
import gov.nyc.schools.spotlight.workflow.Processes;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The school wants its practice shown no more: it says so by its mailed link, or a coordinator does for it. From then on nothing of
 * the case is public, and nothing becomes so: the database sees to it.
 */
@Service
@Transactional
public class SchoolWithdrawals {

  /** The longest explanation, in characters. */
  public static final int LONGEST_WORDS = 1500;

  /**
   * Who withdrew, when and why.
   *
   * @param words as typed, for staff alone; or null
   */
  public record Withdrawal(Instant at, String reason, String words, Channel channel, UUID by) {}

  private static final Set<Standing> SHOWN =
      Set.of(Standing.CAPTURING, Standing.PUBLISHED, Standing.JOURNEY, Standing.COMPLETE, Standing.CLOSED_EARLY);

  private final JdbcClient sql;
  private final PublishingPolicy policy;
  private final Publications publications;
  private final PersonalLinks links;
  private final CaseFiles files;
  private final Processes processes;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  SchoolWithdrawals(JdbcClient sql, PublishingPolicy policy, Publications publications, PersonalLinks links, CaseFiles files,
      Processes processes, ApplicationEventPublisher events, Clock clock) {
    this.sql = sql;
    this.policy = policy;
    this.publications = publications;
    this.links = links;
    this.files = files;
    this.processes = processes;
    this.events = events;
    this.clock = clock;
  }

  @Transactional(readOnly = true)
  public Optional<Withdrawal> find(String caseNumber) {
    return sql.sql("select * from school_withdrawal where case_number = :number").param("number", caseNumber)
        .query((row, n) -> new Withdrawal(row.getTimestamp("withdrawn_at").toInstant(), row.getString("reason"),
            row.getString("words"), Channel.valueOf(row.getString("channel")), row.getObject("withdrawn_by", UUID.class))).optional();
  }

  /** Whether there is something that a school could withdraw from: from the first day of capture on. */
  public static boolean possible(CaseCard file) {
    return SHOWN.contains(file.standing());
  }

  /**
   * Looks at what was typed and changes nothing.
   *
   * @param reason why; null when it was not said, which is refused
   * @param words optional, up to {@link #LONGEST_WORDS} characters
   * @throws RefusedEntry with all that breaks a rule
   */
  public static void check(WithdrawalReason reason, String words) {
    var mistakes = new Mistakes();
    mistakes.when(reason == null, "reason", Entry.CHOOSE);
    mistakes.of(() -> Entry.text("words", words, LONGEST_WORDS));
    mistakes.refuse();
  }

  /**
   * The school withdraws by its link, whose page has checked nonce and code.
   *
   * @return false when the link was used or the case is withdrawn already
   * @throws RefusedEntry as {@link #check}
   */
  public boolean byLink(PersonalLink link, WithdrawalReason reason, String words) {
    check(reason, words);
    processes.holdCase(link.caseNumber());
    return links.use(link.id()) && withdraw(link.caseNumber(), reason, words, link.personId(), Channel.LINK);
  }

  /**
   * A coordinator withdraws for the school.
   *
   * @return false when there is nothing to withdraw, or not any more
   * @throws RefusedEntry as {@link #check}
   */
  public boolean byCoordinator(String caseNumber, WithdrawalReason reason, String words) {
    var file = policy.require(Action.WITHDRAW, caseNumber);
    check(reason, words);
    processes.holdCase(caseNumber);
    return possible(file) && withdraw(caseNumber, reason, words, policy.person().id(), Channel.PAGE);
  }

  private boolean withdraw(String number, WithdrawalReason reason, String words, UUID by, Channel channel) {
    var kept = Entry.text("words", words, LONGEST_WORDS);
    CaseLock.take(sql, number);
    int first = sql.sql("""
            insert into school_withdrawal (case_number, reason, words, channel, withdrawn_by, withdrawn_at)
            values (:number, :reason, :words, :channel, :by, :now) on conflict do nothing""")
        .param("number", number).param("reason", reason.code()).param("words", kept.isEmpty() ? null : kept)
        .param("channel", channel.name()).param("by", by).param("now", Timestamp.from(clock.instant())).update();
    if (first == 0) {
      return false;
    }
    files.record(number, CaseEvent.by(by, channel, "school-withdrew").with(Map.of("outcome", reason.code())));
    boolean wasPublic = takeDown(number, reason, by, channel);
    events.publishEvent(new SchoolWithdrew(number, reason.code(), wasPublic, by, channel));
    links.endAll(WithdrawalLinks.PURPOSE, number);
    if (files.get(number).standing() != Standing.SCHOOL_WITHDREW) {
      files.stand(number, Standing.SCHOOL_WITHDREW);
    }
    return true;
  }

  private boolean takeDown(String number, WithdrawalReason reason, UUID by, Channel channel) {
    boolean wasPublic = false;
    for (var card : publications.ofCase(number)) {
      wasPublic |= card.isPublic();
      publications.withdraw(card.subject(), reason.code(), by, channel);
    }
    return wasPublic;
  }
}
