package gov.nyc.schools.spotlight.review.round;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface AssignmentRepository extends JpaRepository<Assignment, UUID> {

  List<Assignment> findByRoundIdOrderBySeatAscAssignedAtAsc(UUID roundId);

  List<Assignment> findByRoundIdInAndStatusIn(Collection<UUID> roundIds, Collection<AssignmentStatus> statuses);
}
