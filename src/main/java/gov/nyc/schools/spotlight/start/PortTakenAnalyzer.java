package gov.nyc.schools.spotlight.start;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Says that the web server's port is taken; the local default has looked before, but another program can be quicker. */
@Order(Ordered.HIGHEST_PRECEDENCE)
public class PortTakenAnalyzer extends AbstractFailureAnalyzer<PortInUseException> {

  @Override
  protected FailureAnalysis analyze(Throwable rootFailure, PortInUseException cause) {
    return new FailureAnalysis(sentence(cause.getPort()), null, cause);
  }

  /** The sentence for a port that another program has. */
  public static String sentence(int port) {
    return "Port " + port + " is taken by another program: stop that one, or start the tracker on another port with"
        + " --server.port=<port>.";
  }
}
