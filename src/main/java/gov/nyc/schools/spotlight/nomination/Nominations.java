package gov.nyc.schools.spotlight.nomination;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface Nominations extends JpaRepository<Nomination, String> {

  List<Nomination> findByJoinedInto(String caseNumber);

  Optional<Nomination> findBySupportId(UUID supportId);

  /** @throws gov.nyc.schools.spotlight.casefile.UnknownCase when no nomination has this number */
  default Nomination get(String caseNumber) {
    return findById(caseNumber).orElseThrow(gov.nyc.schools.spotlight.casefile.UnknownCase::new);
  }
}
