package gov.nyc.schools.spotlight.nomination.draft;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface DraftRepository extends JpaRepository<Draft, UUID> {

  @Query("select d from Draft d where d.tokenHash = :hash or d.carriedHash = :hash")
  Optional<Draft> byAddress(byte[] hash);

  /** Waits for whoever begins a draft at the same address at this moment; ends with the transaction. */
  @Query(nativeQuery = true, value = "select 1 from pg_advisory_xact_lock(:address)")
  int hold(long address);

  /** Waits for whoever saves or sends in the same draft at this moment. */
  @Lock(LockModeType.PESSIMISTIC_WRITE)
  @Query("select d from Draft d where d.id = :id")
  Optional<Draft> lock(UUID id);

  @Query("select d from Draft d where d.caseNumber = :caseNumber and d.kind = :kind and d.submittedAt is null")
  Optional<Draft> openOf(String caseNumber, DraftKind kind);
}
