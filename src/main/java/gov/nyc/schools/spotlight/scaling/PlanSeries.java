package gov.nyc.schools.spotlight.scaling;

import java.time.LocalDate;
import java.util.List;

/**
 * What a producer says of a new series.
 *
 * @param checkerName with {@code checkerEmail}: who checks facts at the school, if not the principal on record; else null
 */
public record PlanSeries(String seriesTitle, String seriesSummary, String goal, List<Driver> drivers, Picked schools, String checkerName,
    String checkerEmail, String releaserName, String releaserEmail, List<Planned> episodes, String language) {

  /** What or who makes the practice spread. */
  public record Driver(String name) {}

  /** @param plannedOn when it is to be published, or null */
  public record Planned(String title, LocalDate plannedOn) {}

  public PlanSeries {
    drivers = List.copyOf(drivers);
    episodes = List.copyOf(episodes);
  }
}
