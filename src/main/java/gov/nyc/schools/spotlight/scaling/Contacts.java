package gov.nyc.schools.spotlight.scaling;

import gov.nyc.schools.spotlight.casefile.CaseFiles;
import gov.nyc.schools.spotlight.casefile.CaseSchool;
import gov.nyc.schools.spotlight.casefile.SchoolContact;
import gov.nyc.schools.spotlight.mail.MailAddresses;
import gov.nyc.schools.spotlight.people.People;
import gov.nyc.schools.spotlight.people.PersonCard;
import gov.nyc.schools.spotlight.schools.Dbn;
import gov.nyc.schools.spotlight.schools.School;
import gov.nyc.schools.spotlight.schools.SchoolDirectory;
import gov.nyc.schools.spotlight.tasks.RefusedTask;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * The two who are asked about a series: whoever checks facts at the school, and whoever releases episodes. Nobody of the office is one of
 * them, and neither is both; until somebody else than the producer knows their addresses, nothing goes there (mail rule 8).
 */
@Component
class Contacts {

  /** A principal as the directory has them. */
  record Listed(String school, String name, String email) {}

  private final People people;
  private final Journeys journeys;
  private final CaseFiles files;
  private final SchoolDirectory directory;
  private final Optional<SchoolContact> school;

  Contacts(People people, Journeys journeys, CaseFiles files, SchoolDirectory directory, Optional<SchoolContact> school) {
    this.people = people;
    this.journeys = journeys;
    this.files = files;
    this.directory = directory;
    this.school = school;
  }

  /** Whoever speaks for the school of the case already. */
  Optional<PersonCard> principal(String caseNumber) {
    return school.flatMap(known -> known.of(caseNumber)).map(people::get);
  }

  /**
   * Looks whether these two can be asked.
   *
   * @throws RefusedTask at the field {@code checkerEmail} or {@code releaserEmail} that names somebody of the office, the same person
   *     twice, or no address
   */
  void check(String checkerEmail, String releaserEmail) {
    requireOutside("checkerEmail", checkerEmail);
    requireOutside("releaserEmail", releaserEmail);
    if (same(checkerEmail, releaserEmail)) {
      throw new RefusedTask("releaserEmail", "scaling.refused.both");
    }
  }

  private void requireOutside(String field, String email) {
    if (!MailAddresses.isUsable(email.strip())) {
      throw new RefusedTask(field, "scaling.refused.address");
    }
    if (people.isStaff(email)) {
      throw new RefusedTask(field, "scaling.refused.staff");
    }
  }

  /** Whether both can be asked at once: a coordinator or the directory knows them. */
  boolean areKnown(Journey journey) {
    var number = journey.caseNumber();
    var checker = people.get(journey.checkerId());
    var releaser = people.get(journey.releaserId());
    boolean supported = principal(number).filter(principal -> same(principal.email(), checker.email())).isPresent();
    boolean checkerKnown = supported || leads(number, checker);
    return checkerKnown && (leads(number, releaser) || journeys.vouchedReleaser(releaser.email(), journey.producerId()));
  }

  /** The principals that the directory names for the schools of the case, in one statement. */
  List<Listed> listed(String caseNumber) {
    return schools(caseNumber).stream().filter(each -> each.principal().hasEmail())
        .map(each -> new Listed(each.name(), each.principal().name(), each.principal().email())).toList();
  }

  /** One of the schools that the nominator named, not of those that the producer chose. */
  private boolean leads(String caseNumber, PersonCard person) {
    return listed(caseNumber).stream().anyMatch(principal -> same(principal.email(), person.email()));
  }

  private Collection<School> schools(String caseNumber) {
    return directory.findAll(files.get(caseNumber).schools().stream().map(CaseSchool::dbn).filter(Objects::nonNull).map(Dbn::of).toList())
        .values();
  }

  /** The same person as before as long as name and address are the same; else somebody new in this case. */
  UUID person(UUID before, String name, String email) {
    return Optional.ofNullable(before).map(people::get)
        .filter(card -> card.name().equals(name.strip()) && card.email().equals(email.strip())).map(PersonCard::id).orElseGet(() -> people.addContact(name.strip(), email.strip(), Locale.ENGLISH));
  }

  private static boolean same(String one, String other) {
    return one.strip().equalsIgnoreCase(other.strip());
  }
}
