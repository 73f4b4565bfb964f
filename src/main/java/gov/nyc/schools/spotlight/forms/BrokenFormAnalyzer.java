package gov.nyc.schools.spotlight.forms;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says in one sentence which form keeps the tracker from starting. */
class BrokenFormAnalyzer extends AbstractFailureAnalyzer<BrokenForm> {

  @Override
  protected FailureAnalysis analyze(Throwable rootFailure, BrokenForm cause) {
    return new FailureAnalysis("A form can't be used. " + cause.getMessage() + ".", null, cause);
  }
}
