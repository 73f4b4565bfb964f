package gov.nyc.schools.spotlight.review.reviewers;

import gov.nyc.schools.spotlight.casefile.CaseAccess;
import gov.nyc.schools.spotlight.casefile.CaseEvent;
import gov.nyc.schools.spotlight.casefile.CaseFiles;
import gov.nyc.schools.spotlight.casefile.Channel;
import gov.nyc.schools.spotlight.casefile.Conflicts;
import gov.nyc.schools.spotlight.review.ReviewPolicy;
import gov.nyc.schools.spotlight.review.ReviewPolicy.Action;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds possible conflicts of interest of reviewers, from school, district and earlier nominations. A coordinator
 * confirms or dismisses each once; a confirmed one hides the case like one that was declared.
 */
@Service
@Transactional
public class ConflictHints {

  private record Found(String caseNumber, UUID personId, Tie tie) {}

  private final CaseAccess access;
  private final CaseFiles files;
  private final Conflicts conflicts;
  private final ReviewPolicy policy;
  private final JdbcClient sql;
  private final Clock clock;

  ConflictHints(CaseAccess access, CaseFiles files, Conflicts conflicts, ReviewPolicy policy, JdbcClient sql, Clock clock) {
    this.access = access;
    this.files = files;
    this.conflicts = conflicts;
    this.policy = policy;
    this.sql = sql;
    this.clock = clock;
  }

  /** What nobody has answered yet, by case and reviewer; one statement for any number of cases. */
  @Transactional(readOnly = true)
  public Map<String, Map<UUID, Set<Tie>>> of(Collection<String> caseNumbers) {
    var hints = new HashMap<String, Map<UUID, Set<Tie>>>();
    for (var found : found(caseNumbers)) {
      hints.computeIfAbsent(found.caseNumber(), number -> new HashMap<>())
          .computeIfAbsent(found.personId(), person -> EnumSet.noneOf(Tie.class)).add(found.tie());
    }
    return hints;
  }

  private List<Found> found(Collection<String> caseNumbers) {
    return sql.sql("""
            select h.case_number, h.person_id, h.tie
            from (
              select s.case_number, t.person_id, 'SCHOOL' as tie
              from case_school s join reviewer_school t on t.dbn = s.dbn where s.case_number = any(:cases)
              union
              select s.case_number, p.id, 'SCHOOL'
              from case_school s join school d on d.dbn = s.dbn join person p on lower(p.email) = lower(d.principal_email)
              where s.case_number = any(:cases)
              union
              select s.case_number, d.person_id, 'DISTRICT'
              from case_school s join account_district d on d.district = s.district where s.case_number = any(:cases)
              union
              select s.case_number, a.person_id, 'NOMINATION'
              from case_school s join case_school o on o.dbn = s.dbn and o.case_number <> s.case_number
                join case_file f on f.number = o.case_number join person n on n.id = f.nominator_id
                join account a on a.sign_in_email = lower(n.email)
              where s.case_number = any(:cases)
              union
              select s.case_number, c.person_id, 'EARLIER_CONFLICT'
              from case_school s join case_school o on o.dbn = s.dbn and o.case_number <> s.case_number
                join case_conflict c on c.case_number = o.case_number
              where s.case_number = any(:cases)) h
            where exists (select 1 from account_role r where r.person_id = h.person_id and r.role = 'REVIEWER')
              and not exists (select 1 from conflict_hint k where k.case_number = h.case_number and k.person_id = h.person_id)""")
        .param("cases", caseNumbers.toArray(String[]::new))
        .query((row, n) -> new Found(row.getString("case_number"), row.getObject("person_id", UUID.class),
            Tie.valueOf(row.getString("tie"))))
        .list();
  }

  /**
   * Answers a hint.
   *
   * @param conflict true hides the case from this reviewer for good; false lets the hint go
   * @return false when there is nothing to answer (any more); nothing was changed
   * @throws gov.nyc.schools.spotlight.casefile.UnknownCase when whoever answers may not know of the case
   */
  public boolean answer(String caseNumber, UUID reviewerId, boolean conflict) {
    var by = policy.require(Action.ASSIGN);
    access.read(caseNumber);
    var ties = of(List.of(caseNumber)).getOrDefault(caseNumber, Map.of()).getOrDefault(reviewerId, Set.of());
    if (ties.isEmpty() || !keep(caseNumber, reviewerId, ties, conflict, by.id())) {
      return false;
    }
    if (conflict) {
      conflicts.declare(caseNumber, reviewerId);
    }
    files.record(caseNumber, CaseEvent.by(by.id(), Channel.PAGE, "conflict-hint-answered")
        .with(Map.of("outcome", conflict ? "confirmed" : "dismissed", "reviewer", reviewerId.toString())));
    return true;
  }

  /** Whoever has the case in hand steps back with a reason of their own: it is not taken away here. */
  private boolean keep(String caseNumber, UUID reviewerId, Set<Tie> ties, boolean conflict, UUID by) {
    return sql.sql("""
            insert into conflict_hint (case_number, person_id, answer, ties, answered_by, answered_at)
            select :number, :person, :answer, :ties, :by, :now
            where not exists (select 1 from review_assignment a join review_round r on r.id = a.round_id
                              where r.case_number = :number and a.reviewer_id = :person and a.status in ('ASKED', 'ACCEPTED'))
            on conflict do nothing""")
        .param("number", caseNumber).param("person", reviewerId).param("answer", conflict ? "CONFIRMED" : "DISMISSED")
        .param("ties", ties.stream().map(Tie::code).collect(Collectors.joining(","))).param("by", by)
        .param("now", Timestamp.from(clock.instant())).update() == 1;
  }
}
