package gov.nyc.schools.spotlight.demo.cast;

import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Makes what is missing of the invented people, schools and cases at each start: after the models are deployed, and before jobs
 * run, mail leaves or the first page is served, since the clock stands months back meanwhile.
 */
@Component
@Profile("local")
class DemoData implements SmartLifecycle {

  private final DemoStaff staff;
  private boolean running;

  DemoData(DemoStaff staff) {
    this.staff = staff;
  }

  @Override
  public void start() {
    staff.open();
    running = true;
  }

  @Override
  public void stop() {
    running = false;
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  @Override
  public int getPhase() {
    return 0;
  }
}
