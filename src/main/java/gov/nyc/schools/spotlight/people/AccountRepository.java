package gov.nyc.schools.spotlight.people;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface AccountRepository extends JpaRepository<Account, UUID> {

  Optional<Account> findBySignInEmail(String signInEmail);
}
