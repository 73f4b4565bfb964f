package gov.nyc.schools.spotlight.review.round;

import gov.nyc.schools.spotlight.casefile.AwaitsAnswer;
import gov.nyc.schools.spotlight.people.CurrentPerson;
import gov.nyc.schools.spotlight.people.People;
import gov.nyc.schools.spotlight.people.PersonCard;
import gov.nyc.schools.spotlight.people.Role;
import gov.nyc.schools.spotlight.people.SignedIn;
import gov.nyc.schools.spotlight.review.reviewers.ConflictHints;
import gov.nyc.schools.spotlight.review.reviewers.Reviewers;
import gov.nyc.schools.spotlight.review.reviewers.Tie;
import gov.nyc.schools.spotlight.review.round.Candidate.Refusal;
import java.sql.Types;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds out who could review a case. Costs the same number of statements for any number of cases and reviewers. */
@Component
@Transactional(readOnly = true)
class Candidates {

  private record File(String number, UUID nominatorId, Set<Integer> districts, String area) {}

  private record Part(String number, UUID person, boolean newest) {}

  /** What is known of all reviewers and cases at once. */
  private record Known(Map<UUID, Set<Integer>> limits, Map<UUID, Set<String>> areas, Map<UUID, Integer> open,
      Map<String, Map<UUID, Set<Tie>>> hints, Set<Part> conflicts, Set<Part> assigned, Map<String, Set<String>> addresses) {}

  private final People people;
  private final Reviewers reviewers;
  private final ConflictHints hints;
  private final CurrentPerson current;
  private final List<AwaitsAnswer> rooms;
  private final JdbcClient sql;

  Candidates(People people, Reviewers reviewers, ConflictHints hints, CurrentPerson current,
      List<AwaitsAnswer> rooms, JdbcClient sql) {
    this.people = people;
    this.reviewers = reviewers;
    this.hints = hints;
    this.current = current;
    this.rooms = rooms;
    this.sql = sql;
  }

  /** All active reviewers, those who can be asked first, by the work that they have. */
  List<Candidate> of(String caseNumber) {
    return of(List.of(caseNumber)).getOrDefault(caseNumber, List.of());
  }

  /** The same for many cases. What is counted leaves out the cases that are hidden from the person who is signed in. */
  Map<String, List<Candidate>> of(Collection<String> caseNumbers) {
    return of(caseNumbers, current.get().map(SignedIn::id).orElse(null));
  }

  /** Who would be proposed for one more seat of this case, by all the work that people have; nobody: a person has to choose. */
  Optional<Candidate> best(String caseNumber) {
    return of(List.of(caseNumber), null).getOrDefault(caseNumber, List.of()).stream().filter(Candidate::proposable).findFirst();
  }

  private Map<String, List<Candidate>> of(Collection<String> caseNumbers, UUID reader) {
    var numbers = caseNumbers.stream().distinct().toList();
    var files = files(numbers);
    var known = new Known(people.limits(Role.REVIEWER), reviewers.areas(), openReviews(reader), hints.of(numbers), conflicts(numbers),
        assigned(numbers), addresses(files));
    var active = people.withRole(Role.REVIEWER);
    return files.stream().collect(Collectors.toMap(File::number, file -> active.stream()
        .map(person -> candidate(person, file, known))
        .sorted(Comparator.comparing((Candidate each) -> each.refusal() != null).thenComparing(each -> !each.hints().isEmpty())
            .thenComparing(Candidate::weight))
        .toList()));
  }

  private static Candidate candidate(PersonCard person, File file, Known known) {
    var refusal = refusal(person, file, known);
    return new Candidate(person.id(), person.name(), known.open().getOrDefault(person.id(), 0),
        known.areas().getOrDefault(person.id(), Set.of()).contains(file.area()),
        refusal != null ? Set.of() : known.hints().getOrDefault(file.number(), Map.of()).getOrDefault(person.id(), Set.of()),
        known.assigned().contains(new Part(file.number(), person.id(), false)), refusal);
  }

  private static Refusal refusal(PersonCard person, File file, Known known) {
    var limit = known.limits().getOrDefault(person.id(), Set.of());
    if (known.conflicts().contains(new Part(file.number(), person.id(), true))) {
      return Refusal.CONFLICT;
    }
    if (known.addresses().getOrDefault(file.number(), Set.of()).contains(person.email().toLowerCase(Locale.ROOT))) {
      return Refusal.INVOLVED;
    }
    if (known.assigned().contains(new Part(file.number(), person.id(), true))) {
      return Refusal.ASKED_BEFORE;
    }
    return !limit.isEmpty() && Collections.disjoint(limit, file.districts()) ? Refusal.DISTRICT : null;
  }

  private List<File> files(List<String> numbers) {
    return sql.sql("""
            select f.number, f.nominator_id,
                   array(select distinct cast(s.district as integer) from case_school s
                         where s.case_number = f.number and s.district is not null) as districts,
                   coalesce((select r.focus_area from review_round r where r.case_number = f.number order by r.number desc limit 1), '') as area
            from case_file f where f.number = any(:cases)""")
        .param("cases", numbers.toArray(String[]::new))
        .query((row, n) -> new File(row.getString("number"), row.getObject("nominator_id", UUID.class),
            Set.copyOf(Arrays.asList((Integer[]) row.getArray("districts").getArray())), row.getString("area")))
        .list();
  }

  /** The addresses of those who nominated or answer for a school, in lower case. */
  private Map<String, Set<String>> addresses(List<File> files) {
    var numbers = files.stream().map(File::number).toList();
    var asked = rooms.stream().map(room -> room.people(numbers)).toList();
    Function<File, List<UUID>> involved = file -> Stream.concat(Stream.of(file.nominatorId()),
        asked.stream().flatMap(room -> room.getOrDefault(file.number(), List.of()).stream())).toList();
    var ids = new HashSet<UUID>();
    files.forEach(file -> ids.addAll(involved.apply(file)));
    var cards = people.cards(ids).stream().collect(Collectors.toMap(PersonCard::id, card -> card.email().toLowerCase(Locale.ROOT)));
    return files.stream().collect(Collectors.toMap(File::number,
        file -> involved.apply(file).stream().map(cards::get).collect(Collectors.toSet())));
  }

  private Set<Part> conflicts(List<String> numbers) {
    return sql.sql("select case_number, person_id from case_conflict where case_number = any(:cases)")
        .param("cases", numbers.toArray(String[]::new))
        .query((row, n) -> new Part(row.getString("case_number"), row.getObject("person_id", UUID.class), true)).set();
  }

  private Set<Part> assigned(List<String> numbers) {
    return sql.sql("""
            select r.case_number, a.reviewer_id,
                   r.number = (select max(number) from review_round n where n.case_number = r.case_number) as newest
            from review_assignment a join review_round r on r.id = a.round_id where r.case_number = any(:cases)""")
        .param("cases", numbers.toArray(String[]::new))
        .query((row, n) -> new Part(row.getString("case_number"), row.getObject("reviewer_id", UUID.class), row.getBoolean("newest")))
        .set();
  }

  private Map<UUID, Integer> openReviews(UUID reader) {
    return sql.sql("""
            select a.reviewer_id, count(*) as open from review_assignment a join review_round r on r.id = a.round_id
            where a.status in ('ASKED', 'ACCEPTED')
              and not exists (select 1 from case_conflict c where c.case_number = r.case_number and c.person_id in (a.reviewer_id, :reader))
            group by a.reviewer_id""")
        .param("reader", reader, Types.OTHER)
        .query((row, n) -> Map.entry(row.getObject("reviewer_id", UUID.class), row.getInt("open")))
        .list().stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }
}
