package gov.nyc.schools.spotlight.casefile;

import java.util.List;

/** The parts that a stage is made of, for the strip of stages: episodes 1 to 6. The room that owns the stage tells them. */
public interface StageParts {

  Stage stage();

  /** In their order; empty before there are any. Costs a fixed number of SQL statements. */
  List<Part> of(String caseNumber);

  /** Whether this stage was ever begun in a case that could have skipped it. */
  default boolean begun(String caseNumber) {
    return !of(caseNumber).isEmpty();
  }

  /**
   * One part.
   *
   * @param number counted from 1
   * @param title as everybody may read it
   * @param state {@code done}, {@code current}, {@code open} or {@code dropped}
   */
  record Part(int number, String title, String state) {}
}
