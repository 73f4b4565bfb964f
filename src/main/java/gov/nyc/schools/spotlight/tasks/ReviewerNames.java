package gov.nyc.schools.spotlight.tasks;

import gov.nyc.schools.spotlight.people.Role;
import gov.nyc.schools.spotlight.people.SignedIn;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Who learns which reviewer has a case: coordinators, who asked them, and deciders; nobody whose own review of the case isn't in. Looked up
 * at the call, because rooms need us.
 */
@Component
public class ReviewerNames {

  /**
   * SQL over {@code work_item w}: whether the reader may learn who has it; takes the parameters of {@link Known#params}.
   */
  public static final String MAY_BE_NAMED = "(w.role <> 'reviewer' or (:namesReviewers and not w.case_number = any(:blind)))";

  /**
   * @param named whether this person's roles learn reviewers' names
   * @param blind the cases in which not
   */
  public record Known(boolean named, Set<String> blind) {

    public Known {
      blind = Set.copyOf(blind);
    }

    public Map<String, Object> params() {
      return Map.of("namesReviewers", named, "blind", blind.toArray(String[]::new));
    }
  }

  private final ObjectProvider<BlindCases> rooms;

  ReviewerNames(ObjectProvider<BlindCases> rooms) {
    this.rooms = rooms;
  }

  /** Costs the rooms' statement only for somebody who reviews. */
  public Known to(SignedIn person) {
    var blind = person.has(Role.REVIEWER)
        ? rooms.stream().flatMap(room -> room.of(person.id()).stream()).collect(Collectors.toSet()) : Set.<String>of();
    return new Known(person.has(Role.COORDINATOR) || person.has(Role.DECIDER), blind);
  }
}
