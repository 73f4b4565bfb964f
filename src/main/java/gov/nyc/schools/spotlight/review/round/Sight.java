package gov.nyc.schools.spotlight.review.round;

import gov.nyc.schools.spotlight.people.SignedIn;
import gov.nyc.schools.spotlight.review.ReviewPolicy;
import gov.nyc.schools.spotlight.review.ReviewPolicy.Action;
import java.util.Collection;
import java.util.UUID;

/**
 * How much one person may know of a round of review: one rule for the scores and for what is said about them. Nobody reads them before
 * the own review is in, whatever other roles this person holds, and reviewers never learn who the others are.
 */
public enum Sight {
  NOTHING,
  /** That this person reviews it, and nothing of the others. */
  OWN,
  WITHOUT_NAMES,
  ALL;

  /** A place in a round, free again or not. */
  public interface Seat {
    UUID roundId();

    UUID reviewerId();

    AssignmentStatus status();
  }

  /** @param seats of all rounds of the case */
  public static Sight of(UUID roundId, Collection<? extends Seat> seats, SignedIn person) {
    var mine = seats.stream().filter(seat -> seat.reviewerId().equals(person.id())).toList();
    boolean took = mine.stream().anyMatch(seat -> seat.roundId().equals(roundId) && seat.status().holdsSeat());
    if (mine.stream().anyMatch(seat -> seat.status().underWay())) {
      return took ? OWN : NOTHING;
    }
    if (seats.stream().noneMatch(seat -> seat.roundId().equals(roundId))) {
      return NOTHING;
    }
    return ReviewPolicy.allows(person, Action.READ_SCORES) ? ALL : took ? WITHOUT_NAMES : NOTHING;
  }

  /** Whether scores, and what is said about them, can be read. */
  public boolean reads() {
    return this == WITHOUT_NAMES || this == ALL;
  }
}
