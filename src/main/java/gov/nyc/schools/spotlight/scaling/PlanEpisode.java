package gov.nyc.schools.spotlight.scaling;

import java.time.LocalDate;
import java.util.List;

/** What an episode is to tell, and when. */
public record PlanEpisode(String title, String context, List<String> perspectives, Picked schools, LocalDate filmingFrom,
    LocalDate filmingTo, LocalDate plannedOn) {

  public PlanEpisode {
    perspectives = perspectives == null ? List.of() : List.copyOf(perspectives);
  }
}
