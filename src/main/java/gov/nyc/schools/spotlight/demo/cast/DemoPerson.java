package gov.nyc.schools.spotlight.demo.cast;

import gov.nyc.schools.spotlight.people.Role;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * An invented member of staff. All have the same password, which everybody may know: they exist on one machine only.
 *
 * @param districts the districts that this person is limited to; none: all
 */
public record DemoPerson(String name, String email, Role role, Set<Integer> districts) {

  public static final String PASSWORD = "spotlight";

  static final DemoPerson COORDINATOR = of("Renée Castañeda", "coordinator", Role.COORDINATOR);
  static final DemoPerson DECIDER = of("Amara Okafor", "decider", Role.DECIDER);
  static final DemoPerson REVIEWER = of("Björn Åkesson", "reviewer", Role.REVIEWER);
  static final DemoPerson SECOND_REVIEWER = of("Nguyễn Thị Lan", "reviewer2", Role.REVIEWER);
  static final DemoPerson THIRD_REVIEWER = of("ليلى حداد", "reviewer3", Role.REVIEWER);
  static final DemoPerson FOURTH_REVIEWER = of("Siobhán O’Neill", "reviewer4", Role.REVIEWER);

  static final DemoPerson PRODUCER = of("Søren Kjær", "producer", Role.PRODUCER);
  static final DemoPerson SECOND_PRODUCER = of("Xiomara Báez", "producer2", Role.PRODUCER);

  /** Everybody; the first of each role is the one to sign in as. */
  static final List<DemoPerson> ALL = List.of(COORDINATOR, DECIDER, REVIEWER, SECOND_REVIEWER, THIRD_REVIEWER, FOURTH_REVIEWER,
      new DemoPerson("Kwame D’Angelo-Réyes", "coordinator2@example.org", Role.COORDINATOR, Set.of(1, 2, 13)),
      PRODUCER, SECOND_PRODUCER, of("Łukasz Wiśniewski", "operator", Role.OPERATOR),
      of("Inés Peña", "admin", Role.ADMIN));

  /** One for each role, in the order in which they come to a case. */
  public static List<DemoPerson> oneOfEachRole() {
    return ALL.stream().filter(person -> ALL.stream().filter(other -> other.role == person.role).findFirst().orElseThrow() == person)
        .toList();
  }

  private static DemoPerson of(String name, String mailbox, Role role) {
    return new DemoPerson(name, mailbox.toLowerCase(Locale.ROOT) + "@example.org", role, Set.of());
  }
}
