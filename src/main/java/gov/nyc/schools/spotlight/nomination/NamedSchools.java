package gov.nyc.schools.spotlight.nomination;

import gov.nyc.schools.spotlight.casefile.CaseSchool;
import gov.nyc.schools.spotlight.schools.Dbn;
import gov.nyc.schools.spotlight.schools.School;
import gov.nyc.schools.spotlight.schools.SchoolDirectory;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** The schools that a nomination names, as they are called in the directory now, or as typed when they are not listed. */
@Component
class NamedSchools {

  private final SchoolDirectory directory;

  NamedSchools(SchoolDirectory directory) {
    this.directory = directory;
  }

  /** @param answers of the form: {@code schools} holds the picker's {@code dbns} and, perhaps, a school that is {@code unlisted} */
  List<CaseSchool> of(Map<String, Object> answers) {
    var picked = answers.get("schools") instanceof Map<?, ?> map ? map : Map.of();
    var dbns = picked.get("dbns") instanceof Collection<?> many ? many.stream().map(String::valueOf).map(Dbn::of).toList() : List.<Dbn>of();
    var known = directory.findAll(dbns);
    var schools = new ArrayList<CaseSchool>();
    dbns.forEach(dbn -> schools.add(school(dbn, known.get(dbn))));
    if (picked.get("unlisted") instanceof String unlisted) {
      schools.add(new CaseSchool(null, unlisted, null, null));
    }
    return schools;
  }

  /** A school's principal as the directory has them. */
  public record Listed(String school, String name, String email) {}

  /** The principals that the directory names for these schools, in one statement. */
  List<Listed> principals(List<CaseSchool> schools) {
    return listed(schools).stream().filter(school -> school.principal().hasEmail())
        .map(school -> new Listed(school.name(), school.principal().name(), school.principal().email())).toList();
  }

  /** Whether the directory says that this address is the principal's of one of these schools. */
  boolean leads(String email, List<CaseSchool> schools) {
    return listed(schools).stream().map(School::principal)
        .anyMatch(principal -> principal.hasEmail() && principal.email().equalsIgnoreCase(email.strip()));
  }

  private Collection<School> listed(List<CaseSchool> schools) {
    return directory.findAll(schools.stream().map(CaseSchool::dbn).filter(Objects::nonNull).map(Dbn::of).toList()).values();
  }

  private static CaseSchool school(Dbn dbn, School known) {
    return new CaseSchool(dbn.value(), known == null ? dbn.value() : known.name(), dbn.district(), dbn.borough().name());
  }
}
