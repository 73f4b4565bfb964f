package gov.nyc.schools.spotlight.review.round;

import gov.nyc.schools.spotlight.casefile.AwaitsAnswer;
import gov.nyc.schools.spotlight.casefile.CaseCard;
import gov.nyc.schools.spotlight.casefile.CaseFiles;
import gov.nyc.schools.spotlight.casefile.Conflicts;
import gov.nyc.schools.spotlight.people.People;
import gov.nyc.schools.spotlight.people.PersonCard;
import gov.nyc.schools.spotlight.people.Role;
import gov.nyc.schools.spotlight.review.round.Candidate.Refusal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds out who could review a case. Costs the same number of statements for any number of reviewers. */
@Component
@Transactional(readOnly = true)
class Candidates {

  private final CaseFiles files;
  private final People people;
  private final Conflicts conflicts;
  private final List<AwaitsAnswer> involved;
  private final JdbcClient sql;

  Candidates(CaseFiles files, People people, Conflicts conflicts, List<AwaitsAnswer> involved, JdbcClient sql) {
    this.files = files;
    this.people = people;
    this.conflicts = conflicts;
    this.involved = involved;
    this.sql = sql;
  }

  /** All active reviewers, those who can be asked first, by the work that they have. */
  List<Candidate> of(String caseNumber) {
    var file = files.get(caseNumber);
    var hidden = conflicts.declaredIn(caseNumber);
    var limits = people.limits(Role.REVIEWER);
    var addresses = addressesInvolved(file);
    var asked = assignedIn(caseNumber, "=");
    var before = assignedIn(caseNumber, "<");
    var open = openReviews();
    return people.withRole(Role.REVIEWER).stream()
        .map(person -> new Candidate(person.id(), person.name(), open.getOrDefault(person.id(), 0),
            !Collections.disjoint(limits.getOrDefault(person.id(), Set.of()), file.districts()), before.contains(person.id()),
            refusal(person, file, hidden, limits, addresses, asked)))
        .sorted(java.util.Comparator.comparing((Candidate candidate) -> candidate.refusal() != null)
            .thenComparing(Candidate::open))
        .toList();
  }

  private static Refusal refusal(PersonCard person, CaseCard file, Set<UUID> hidden, Map<UUID, Set<Integer>> limits,
      Set<String> addresses, Set<UUID> asked) {
    var limit = limits.getOrDefault(person.id(), Set.of());
    if (hidden.contains(person.id())) {
      return Refusal.CONFLICT;
    }
    if (addresses.contains(person.email().toLowerCase(Locale.ROOT))) {
      return Refusal.INVOLVED;
    }
    if (asked.contains(person.id())) {
      return Refusal.ASKED_BEFORE;
    }
    return !limit.isEmpty() && Collections.disjoint(limit, file.districts()) ? Refusal.DISTRICT : null;
  }

  private Set<String> addressesInvolved(CaseCard file) {
    List<UUID> ids = new ArrayList<>(List.of(file.nominatorId()));
    involved.forEach(room -> ids.addAll(room.people(file.number())));
    return people.cards(ids).stream().map(card -> card.email().toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
  }

  private Set<UUID> assignedIn(String caseNumber, String newestOr) {
    return sql.sql("""
            select a.reviewer_id from review_assignment a join review_round r on r.id = a.round_id
            where r.case_number = :number
              and r.number %s (select max(number) from review_round where case_number = :number)""".formatted(newestOr))
        .param("number", caseNumber).query(UUID.class).set();
  }

  private Map<UUID, Integer> openReviews() {
    return sql.sql("""
            select reviewer_id, count(*) as open from review_assignment
            where status in ('ASKED', 'ACCEPTED') group by reviewer_id""")
        .query((row, n) -> Map.entry(row.getObject("reviewer_id", UUID.class), row.getInt("open")))
        .list().stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }
}
