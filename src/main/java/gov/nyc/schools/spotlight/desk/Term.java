package gov.nyc.schools.spotlight.desk;

import java.util.List;

/**
 * One condition of a search: {@code stage:review,decision}, or {@code -district:75} for its opposite.
 *
 * @param values any of these; never empty
 * @param not true: none of these
 */
record Term(Operator operator, List<String> values, boolean not) {

  /** What stands before the colon. */
  enum Operator {
    STAGE, STANDING, DISTRICT, SCHOOL, HOLDER, TAG, OLDER, IDLE, IS;

    /** As it is typed: {@code stage}. */
    String typed() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  Term {
    values = List.copyOf(values);
  }
}
