package gov.nyc.schools.spotlight.spotlight;

import gov.nyc.schools.spotlight.casefile.CaseFiles;
import gov.nyc.schools.spotlight.casefile.Conflicts;
import gov.nyc.schools.spotlight.people.People;
import gov.nyc.schools.spotlight.people.PersonCard;
import gov.nyc.schools.spotlight.people.Role;
import java.util.List;
import org.springframework.stereotype.Component;

/** Who can produce the spotlight of a case. */
@Component
class Producers {

  private final People people;
  private final Conflicts conflicts;
  private final CaseFiles files;

  Producers(People people, Conflicts conflicts, CaseFiles files) {
    this.people = people;
    this.conflicts = conflicts;
    this.files = files;
  }

  /** Active producers by name who cover a district of the case and declared no conflict of interest, in a fixed number of statements. */
  List<PersonCard> of(String caseNumber) {
    var hidden = conflicts.declaredIn(caseNumber);
    var limits = people.limits(Role.PRODUCER);
    var districts = files.get(caseNumber).districts();
    return people.withRole(Role.PRODUCER).stream()
        .filter(person -> !hidden.contains(person.id()))
        .filter(person -> !limits.containsKey(person.id()) || districts.stream().anyMatch(limits.get(person.id())::contains))
        .toList();
  }
}
