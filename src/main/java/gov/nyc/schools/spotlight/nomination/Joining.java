package gov.nyc.schools.spotlight.nomination;

import gov.nyc.schools.spotlight.casefile.CaseAccess;
import gov.nyc.schools.spotlight.casefile.CaseCard;
import gov.nyc.schools.spotlight.casefile.CaseEvent;
import gov.nyc.schools.spotlight.casefile.CaseFiles;
import gov.nyc.schools.spotlight.casefile.Standing;
import gov.nyc.schools.spotlight.casefile.UnknownCase;
import gov.nyc.schools.spotlight.people.People;
import gov.nyc.schools.spotlight.tasks.RefusedTask;
import gov.nyc.schools.spotlight.tasks.TaskHandler.Acting;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Joins a nomination with an earlier one of the same practice: its nominator and its supporters follow that one from now on, an address
 * once. Its words stay where they are.
 */
@Component
class Joining {

  private static final String FIELD = "joinInto";

  private final Nominations nominations;
  private final Revisions revisions;
  private final Supporters supporters;
  private final NominationPolicy policy;
  private final CaseAccess access;
  private final CaseFiles files;
  private final People people;
  private final JdbcClient sql;
  private final Clock clock;

  Joining(Nominations nominations, Revisions revisions, Supporters supporters, NominationPolicy policy, CaseAccess access, CaseFiles files,
      People people, JdbcClient sql, Clock clock) {
    this.nominations = nominations;
    this.revisions = revisions;
    this.supporters = supporters;
    this.policy = policy;
    this.access = access;
    this.files = files;
    this.people = people;
    this.sql = sql;
    this.clock = clock;
  }

  /**
   * Keeps both cases from everybody else until the transaction ends, always the lower number first: of two that are joined into each other
   * at once, the second is refused. Called before anything of either case is changed.
   */
  void hold(String caseNumber, String typed) {
    List.of(caseNumber, number(typed)).stream().sorted().distinct().forEach(number ->
        sql.sql("select number from case_file where number = :number for update").param("number", number).query(String.class).optional());
  }

  /**
   * Joins it. Both cases are held.
   *
   * @param typed the number of the case that goes on, as typed
   * @throws RefusedTask when there is no such case for this person, or it doesn't go on; nothing was changed
   */
  void join(String caseNumber, String typed, Acting by) {
    var into = number(typed);
    var target = target(caseNumber, into);
    var first = nominations.findById(into).orElseThrow(() -> new RefusedTask(FIELD, "nomination.join.unknown"));
    if (policy.ownNomination(first, by.personId())) {
      throw new RefusedTask(FIELD, "nomination.join.own");
    }
    var second = nominations.get(caseNumber);
    second.join(into);
    // What follows is plain SQL, which doesn't see what is not written yet.
    nominations.flush();
    supporters.move(caseNumber, into, target.standing());
    follows(second, first, target.standing());
    files.record(caseNumber, CaseEvent.by(by.personId(), by.channel(), "nomination-joined").with(Map.of("into", into)));
    files.record(into, CaseEvent.by(by.personId(), by.channel(), "nomination-joined-here").with(Map.of("from", caseNumber)));
  }

  private static String number(String typed) {
    return typed == null ? "" : typed.strip().toUpperCase(Locale.ROOT);
  }

  private CaseCard target(String caseNumber, String into) {
    if (into.equals(caseNumber)) {
      throw new RefusedTask(FIELD, "nomination.join.self");
    }
    CaseCard target;
    try {
      target = access.read(into);
    } catch (UnknownCase unknown) {
      throw new RefusedTask(FIELD, "nomination.join.unknown");
    }
    if (!target.standing().open() || target.standing() == Standing.UNCONFIRMED) {
      throw new RefusedTask(FIELD, "nomination.join.closed");
    }
    return target;
  }

  private void follows(Nomination second, Nomination first, Standing standing) {
    var address = people.get(second.nominatorId()).email();
    if (address.equalsIgnoreCase(people.get(first.nominatorId()).email())) {
      return;
    }
    var words = revisions.current(second.caseNumber()).orElseThrow();
    var supporter = new Supporter(UUID.randomUUID(), first.caseNumber(), second.nominatorId(), words.formId(), words.formVersion(),
        words.answers(), null, clock.instant(), clock.instant(), null);
    if (supporters.add(supporter, second.draftId(), address)) {
      supporters.confirmed(supporter.id(), standing, clock.instant());
    }
  }
}
