package gov.nyc.schools.spotlight.scaling;

import gov.nyc.schools.spotlight.casefile.CaseSchool;
import gov.nyc.schools.spotlight.schools.Dbn;
import gov.nyc.schools.spotlight.schools.SchoolDirectory;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Schools as the picker gives them.
 *
 * @param unlisted one that the directory lacks, or null
 */
public record Picked(List<String> dbns, String unlisted) {

  public Picked {
    dbns = dbns == null ? List.of() : List.copyOf(dbns);
  }

  /** What the picker shows for schools that were picked before. */
  static Map<String, Object> of(List<CaseSchool> schools) {
    var picked = new HashMap<String, Object>();
    picked.put("dbns", schools.stream().map(CaseSchool::dbn).filter(Objects::nonNull).toList());
    schools.stream().filter(school -> school.dbn() == null).map(CaseSchool::name).findFirst().ifPresent(name -> picked.put("unlisted", name));
    return picked;
  }

  /** With the names that the directory has now, in one statement. */
  List<CaseSchool> named(SchoolDirectory directory) {
    var codes = dbns.stream().map(Dbn::of).toList();
    var known = directory.findAll(codes);
    var schools = new ArrayList<CaseSchool>();
    codes.forEach(dbn -> schools.add(new CaseSchool(dbn.value(), known.containsKey(dbn) ? known.get(dbn).name() : dbn.value(),
        dbn.district(), dbn.borough().name())));
    if (unlisted != null) {
      schools.add(new CaseSchool(null, unlisted, null, null));
    }
    return schools;
  }
}
