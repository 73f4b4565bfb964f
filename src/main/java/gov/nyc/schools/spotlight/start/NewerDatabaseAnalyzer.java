package gov.nyc.schools.spotlight.start;

import org.flywaydb.core.api.exception.FlywayValidateException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.env.Environment;

/** Says that the database was made by a version of the tracker that this one can't take over from. */
class NewerDatabaseAnalyzer extends AbstractFailureAnalyzer<FlywayValidateException> {

  private final Environment environment;

  NewerDatabaseAnalyzer(Environment environment) {
    this.environment = environment;
  }

  @Override
  protected FailureAnalysis analyze(Throwable rootFailure, FlywayValidateException cause) {
    boolean newer = String.valueOf(cause.getMessage()).contains("not resolved locally");
    String maker = newer ? "a newer version of the tracker than this one" : "a version of the tracker with other tables than this one's";
    String folder = environment.getProperty("tracker.local.folder");
    String remedy = folder == null ? "start that version." : "start that version, or delete the folder " + folder + " to start afresh.";
    return new FailureAnalysis("The database was made by " + maker + ": " + remedy, null, cause);
  }
}
