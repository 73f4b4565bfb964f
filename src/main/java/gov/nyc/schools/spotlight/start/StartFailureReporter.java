package gov.nyc.schools.spotlight.start;

import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalysisReporter;
import org.springframework.util.StringUtils;

/** Writes to the error output why the tracker did not start, without a stack trace; the log stays quiet about it. */
class StartFailureReporter implements FailureAnalysisReporter {

  @Override
  public void report(FailureAnalysis analysis) {
    System.err.println(analysis.getDescription());
    if (StringUtils.hasText(analysis.getAction())) {
      System.err.println(analysis.getAction());
    }
  }
}
