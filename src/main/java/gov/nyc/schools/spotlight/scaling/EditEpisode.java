package gov.nyc.schools.spotlight.scaling;

import gov.nyc.schools.spotlight.publishing.Lesson;
import java.util.List;

/** The words of an episode as the public is to read them. */
public record EditEpisode(String title, String context, String synopsis, List<Lesson> lessons, List<String> perspectives, Picked schools,
    String transcript, String language) {

  public EditEpisode {
    lessons = lessons == null ? List.of() : List.copyOf(lessons);
    perspectives = perspectives == null ? List.of() : List.copyOf(perspectives);
    transcript = transcript == null ? "" : transcript;
  }
}
