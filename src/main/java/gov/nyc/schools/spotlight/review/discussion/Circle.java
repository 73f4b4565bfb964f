package gov.nyc.schools.spotlight.review.discussion;

import gov.nyc.schools.spotlight.people.SignedIn;
import gov.nyc.schools.spotlight.review.discussion.Remark.Speaker;
import gov.nyc.schools.spotlight.review.round.AssignmentStatus;
import gov.nyc.schools.spotlight.review.round.Sight;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Those who take part in the discussion of a case's newest round, as one person sees them: reviewers by their seat, the others by name.
 *
 * @param seats of all rounds, the newest round first
 * @param staff coordinators and deciders who may read the case, by name
 * @param me the person who looks
 */
record Circle(List<Place> seats, List<Colleague> staff, SignedIn me) {

  /** @param reads whether this person may still read the case */
  record Place(UUID roundId, UUID reviewerId, String name, int seat, AssignmentStatus status, boolean reads) implements Sight.Seat {}

  record Colleague(UUID id, String name) {}

  /** The round that is talked about now; none before the first. */
  Optional<UUID> newest() {
    return seats.stream().map(Place::roundId).findFirst();
  }

  /** The rounds whose discussion this person may read. */
  Set<UUID> readable() {
    return seats.stream().map(Place::roundId).filter(round -> Sight.of(round, seats, me).reads()).collect(Collectors.toSet());
  }

  /** There is something to talk about, and this person may. */
  boolean open() {
    return newest().filter(round -> readable().contains(round)).isPresent() && seats.stream().anyMatch(seat -> isIn(seat, newest().get()));
  }

  /** Those who can be told of a remark: whoever may read it, but for its writer. By the key that the page names them with. */
  Map<UUID, Speaker> others() {
    List<UUID> ids = new ArrayList<>();
    newest().ifPresent(round -> seats.stream().filter(seat -> isIn(seat, round) && seat.reads()).forEach(seat -> ids.add(seat.reviewerId())));
    staff.stream().map(Colleague::id).filter(id -> !ids.contains(id) && seats.stream().noneMatch(seat -> isAt(seat, id))).forEach(ids::add);
    return ids.stream().filter(id -> !id.equals(me.id())).collect(Collectors.toMap(id -> id, id -> speaker(id, nameOf(id), newest().get()),
        (one, same) -> one, java.util.LinkedHashMap::new));
  }

  /** Somebody as the person who looks may know them. @param round the one that is talked about */
  Speaker speaker(UUID id, String name, UUID round) {
    var place = seats.stream().filter(seat -> seat.reviewerId().equals(id) && isIn(seat, round)).findFirst();
    int seat = place.map(Place::seat).orElse(0);
    boolean named = seat == 0 || Sight.of(round, seats, me) == Sight.ALL;
    return new Speaker(seat == 0 ? id.toString() : "seat-" + seat, named ? name : null, seat, id.equals(me.id()));
  }

  private String nameOf(UUID id) {
    return seats.stream().filter(seat -> seat.reviewerId().equals(id)).map(Place::name).findFirst()
        .or(() -> staff.stream().filter(each -> each.id().equals(id)).map(Colleague::name).findFirst()).orElse(null);
  }

  private static boolean isIn(Place seat, UUID round) {
    return seat.roundId().equals(round) && seat.status() == AssignmentStatus.SCORED;
  }

  private static boolean isAt(Place seat, UUID id) {
    return seat.reviewerId().equals(id) && seat.status().underWay();
  }
}
