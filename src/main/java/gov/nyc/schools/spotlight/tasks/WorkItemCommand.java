package gov.nyc.schools.spotlight.tasks;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;

/**
 * The operator's command about the task lists, given at a start: {@code --work-items=compare} says in the log whether they
 * agree with the engine, {@code --work-items=repair} mends them too.
 */
@Component
class WorkItemCommand implements ApplicationRunner {

  private static final Logger LOG = LoggerFactory.getLogger(WorkItemCommand.class);

  private final WorkItemCheck check;

  WorkItemCommand(WorkItemCheck check) {
    this.check = check;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    var wanted = arguments.getOptionValues("work-items");
    if (wanted == null) {
      return;
    }
    boolean repair = wanted.contains("repair");
    var report = repair ? check.repair() : check.compare();
    LOG.info("work items: {} open tasks, {} missing, {} surplus, {} different{}", report.openTasks(),
        report.missing().size(), report.surplus().size(), report.different().size(),
        report.agrees() ? ": they agree" : repair ? ": mended" : ": start with --work-items=repair");
  }
}
