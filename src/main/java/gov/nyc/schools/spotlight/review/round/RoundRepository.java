package gov.nyc.schools.spotlight.review.round;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface RoundRepository extends JpaRepository<Round, UUID> {

  int countByCaseNumber(String caseNumber);

  Optional<Round> findFirstByCaseNumberOrderByNumberDesc(String caseNumber);

  List<Round> findByCaseNumber(String caseNumber);
}
