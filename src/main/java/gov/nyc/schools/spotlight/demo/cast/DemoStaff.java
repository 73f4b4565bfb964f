package gov.nyc.schools.spotlight.demo.cast;

import gov.nyc.schools.spotlight.people.Accounts;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Opens the accounts of the invented staff that are not there yet. */
@Component
@Profile("local")
class DemoStaff {

  private final Accounts accounts;

  DemoStaff(Accounts accounts) {
    this.accounts = accounts;
  }

  @Transactional
  void open() {
    DemoPerson.ALL.stream().filter(person -> !accounts.exists(person.email())).forEach(this::open);
  }

  private void open(DemoPerson person) {
    UUID id = accounts.open(person.name(), person.email(), DemoPerson.PASSWORD, Set.of(person.role()));
    if (!person.districts().isEmpty()) {
      accounts.limitTo(id, person.districts());
    }
  }
}
