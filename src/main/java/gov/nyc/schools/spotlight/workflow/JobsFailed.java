package gov.nyc.schools.spotlight.workflow;

import java.util.List;
import java.util.stream.Collectors;

/** Some of the jobs run by hand failed; the others are done. */
public class JobsFailed extends RuntimeException {

  private final transient List<JobFailure> failures;

  JobsFailed(List<JobFailure> failures) {
    super(failures.stream()
        .map(failure -> failure.elementId() + ": " + failure.cause().getMessage())
        .collect(Collectors.joining("; ")), failures.get(0).cause());
    this.failures = List.copyOf(failures);
  }

  public List<JobFailure> failures() {
    return failures;
  }
}
