package gov.nyc.schools.spotlight.workflow;

import java.util.Optional;
import java.util.UUID;
import org.springframework.boot.test.context.TestComponent;

/** The signed-in person of a test. */
@TestComponent
class SomebodyActs implements ActingPerson {

  private final ThreadLocal<UUID> person = new ThreadLocal<>();

  @Override
  public Optional<UUID> id() {
    return Optional.ofNullable(person.get());
  }

  void as(UUID id, Runnable action) {
    person.set(id);
    try {
      action.run();
    } finally {
      person.remove();
    }
  }
}
