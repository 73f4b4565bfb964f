package gov.nyc.schools.spotlight.demo.cast;

import org.springframework.beans.factory.annotation.Value;
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

  private final Progress progress;
  private final DemoStaff staff;
  private final DemoSchools schools;
  private final DemoCases cases;
  private final boolean withCases;
  private boolean running;

  DemoData(Progress progress, DemoStaff staff, DemoSchools schools, DemoCases cases,
      @Value("${tracker.local.cases:true}") boolean withCases) {
    this.progress = progress;
    this.staff = staff;
    this.schools = schools;
    this.cases = cases;
    this.withCases = withCases;
  }

  @Override
  public void start() {
    progress.prepare();
    staff.open();
    schools.open();
    if (withCases) {
      cases.tell();
    }
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
