package gov.nyc.schools.spotlight.schools;

/** What kind of school a set of grades makes. Districts 75 and 79 are kinds of their own, whatever they teach. */
public enum SchoolKind {
  ELEMENTARY("elementary"), K_8("k8"), MIDDLE("middle"), GRADES_6_12("grades612"), HIGH("high"), K_12("k12"), D75("d75"), D79("d79"),
  UNSTATED("unstated");

  private final String code;

  SchoolKind(String code) {
    this.code = code;
  }

  /** Names the label in the bundle: {@code schools.kind.<code>}. */
  public String key() {
    return "schools.kind." + code;
  }

  /**
   * Derives the kind. Lower grades are up to 4, middle grades 6 to 8, upper grades from 9: grade 5 belongs to either side, for
   * there are elementary schools up to 5 and middle schools from 5.
   */
  static SchoolKind of(Dbn dbn, GradeSet grades) {
    if (dbn.district() == 75) {
      return D75;
    }
    if (dbn.district() == 79) {
      return D79;
    }
    boolean lower = grades.holdsAny(Grade.PK, Grade.G4);
    boolean middle = grades.holdsAny(Grade.G7, Grade.G8) || !lower && grades.holdsAny(Grade.G5, Grade.G6);
    boolean upper = grades.holdsAny(Grade.G9, Grade.G14);
    if (upper) {
      return lower ? K_12 : middle ? GRADES_6_12 : HIGH;
    }
    if (middle) {
      return lower ? K_8 : MIDDLE;
    }
    return lower ? ELEMENTARY : UNSTATED;
  }
}
