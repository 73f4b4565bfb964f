package gov.nyc.schools.spotlight.nomination;

import gov.nyc.schools.spotlight.casefile.CaseEvent;
import gov.nyc.schools.spotlight.casefile.CaseFiles;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Asks the principal for support, beside the review, and keeps the answer. */
@Component
class PrincipalSupport {

  private final Nominations nominations;
  private final CaseFiles files;
  private final Clock clock;

  PrincipalSupport(Nominations nominations, CaseFiles files, Clock clock) {
    this.nominations = nominations;
    this.files = files;
    this.clock = clock;
  }

  /** @return the id of what the principal is asked */
  UUID ask(String caseNumber) {
    throw new IllegalStateException("no room asks for approvals yet");
  }

  /** @param answer {@code approved}, {@code changes}, {@code declined} or {@code expired} */
  void record(String caseNumber, String answer) {
    nominations.get(caseNumber).recordSupport(Nomination.Support.valueOf(answer.toUpperCase(Locale.ROOT)), clock.instant());
    files.record(caseNumber, CaseEvent.bySystem("support-answered").with(Map.of("outcome", answer)));
  }

  /** The nomination was taken back: whoever was asked need not answer any more. */
  void withdrawn(String caseNumber) {
    var nomination = nominations.get(caseNumber);
    if (nomination.support() == Nomination.Support.ASKED) {
      nomination.recordSupport(Nomination.Support.NOT_ASKED, null);
    }
  }
}
