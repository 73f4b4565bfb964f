package gov.nyc.schools.spotlight.schools;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The columns that a list of schools can have, and what lists call them. */
enum SchoolColumn {
  DBN("dbn", "schooldbn", "code"),
  NAME("name", "schoolname", "school", "locationname"),
  BOROUGH("borough", "boro"),
  DISTRICT("district", "geographicdistrict"),
  GRADES("grades", "gradesserved", "gradestaught"),
  ADDRESS("address", "streetaddress", "primaryaddress"),
  LATITUDE("latitude", "lat"),
  LONGITUDE("longitude", "lon", "lng", "long"),
  PRINCIPAL_NAME("principal", "principalname", "principalsname"),
  PRINCIPAL_EMAIL("principalemail", "principalsemail", "principalmail"),
  ACTIVE("active", "open");

  private final Set<String> names;

  SchoolColumn(String... names) {
    this.names = Set.of(names);
  }

  /** Letter case, blanks and punctuation make no difference. */
  static Optional<SchoolColumn> named(String header) {
    String plain = header.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{Nd}]", "");
    for (SchoolColumn column : values()) {
      if (column.names.contains(plain)) {
        return Optional.of(column);
      }
    }
    return Optional.empty();
  }
}
