package gov.nyc.schools.spotlight.scaling;

import gov.nyc.schools.spotlight.publishing.Lesson;
import java.util.List;

/** The case study as the public is to read it. */
public record WriteCaseStudy(String title, String summary, String body, List<String> perspectives, List<Lesson> lessons, String transcript,
    String language) {

  public WriteCaseStudy {
    perspectives = perspectives == null ? List.of() : List.copyOf(perspectives);
    lessons = lessons == null ? List.of() : List.copyOf(lessons);
    transcript = transcript == null ? "" : transcript;
  }
}
