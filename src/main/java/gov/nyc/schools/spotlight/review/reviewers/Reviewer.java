package gov.nyc.schools.spotlight.review.reviewers;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * A reviewer as coordinators know this person.
 *
 * @param areas codes of the nomination form's focus areas that this person knows about
 * @param schools DBNs of schools where this person works, worked, or has somebody close
 * @param open reviews asked for or under way, without those of cases that are hidden from whoever looks
 * @param oldest since when the oldest of them has been open; null: none is
 * @param lastActivityAt when this person was last asked, answered or finished; null: never
 * @param version how often what is known of this person was written down
 */
public record Reviewer(UUID id, String name, Set<String> areas, List<String> schools, int open, Instant oldest, Instant lastActivityAt,
    int version) {

  /** The focus areas, as the nomination form writes them. */
  public static final List<String> AREAS = List.of("literacy", "mathematics", "social and emotional learning",
      "multilingual learners", "students with disabilities", "attendance", "college and career readiness",
      "technology and computer science", "arts", "family engagement", "school culture", "other");

  public Reviewer {
    areas = Set.copyOf(areas);
    schools = List.copyOf(schools);
  }
}
