package gov.nyc.schools.spotlight.site.security;

import gov.nyc.schools.spotlight.people.CurrentPerson;
import gov.nyc.schools.spotlight.people.SignedIn;
import gov.nyc.schools.spotlight.workflow.ActingPerson;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Names the signed-in person in the engine's operation log. */
@Component
class SignedInActs implements ActingPerson {

  private final CurrentPerson current;

  SignedInActs(CurrentPerson current) {
    this.current = current;
  }

  @Override
  public Optional<UUID> id() {
    return current.get().map(SignedIn::id);
  }
}
