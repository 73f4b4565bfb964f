package gov.nyc.schools.spotlight.review.deciding;

import gov.nyc.schools.spotlight.casefile.CaseAccess;
import gov.nyc.schools.spotlight.casefile.CaseEvent;
import gov.nyc.schools.spotlight.casefile.CaseFiles;
import gov.nyc.schools.spotlight.casefile.Channel;
import gov.nyc.schools.spotlight.casefile.UnknownCase;
import gov.nyc.schools.spotlight.people.SignedIn;
import gov.nyc.schools.spotlight.review.DecisionRelease;
import gov.nyc.schools.spotlight.review.ReviewPolicy;
import gov.nyc.schools.spotlight.review.ReviewPolicy.Action;
import gov.nyc.schools.spotlight.workflow.NoOneWaiting;
import gov.nyc.schools.spotlight.workflow.Processes;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Lets held decisions go out, or takes them back before they do. Each decision has a transaction of its own: one that
 * somebody else was faster with holds up no other.
 */
@Service
class ReleasingDecisions implements DecisionRelease {

  private final Decisions decisions;
  private final Processes processes;
  private final CaseFiles files;
  private final CaseAccess access;
  private final ReviewPolicy policy;
  private final TransactionTemplate transaction;

  ReleasingDecisions(Decisions decisions, Processes processes, CaseFiles files, CaseAccess access, ReviewPolicy policy,
      PlatformTransactionManager transactions) {
    this.decisions = decisions;
    this.processes = processes;
    this.files = files;
    this.access = access;
    this.policy = policy;
    this.transaction = new TransactionTemplate(transactions);
  }

  @Override
  public boolean release(String caseNumber) {
    var held = transaction.execute(status -> decisions.ofCase(caseNumber).stream()
        .filter(decision -> decision.status() == Decision.Status.HELD).map(Decision::id).toList());
    return release(held) == 1;
  }

  /** @return how many of these were released now; the others were not held any more, or are not this person's to see */
  int release(Collection<UUID> ids) {
    var by = policy.require(Action.RELEASE);
    return (int) ids.stream().distinct().filter(id -> tried(() -> release(id, by))).count();
  }

  private boolean release(UUID id, SignedIn by) {
    return held(id).map(number -> {
      // The engine's lock first, our row second, as everywhere: two people at once wait instead of blocking each other.
      processes.correlate("Msg_DecisionReleased", number, Map.of());
      record(number, by, "decision-released");
      return decisions.release(number, by.id());
    }).orElse(false);
  }

  /** @return false when it was not held any more */
  boolean takeBack(UUID id) {
    var by = policy.require(Action.TAKE_BACK);
    return tried(() -> held(id).map(number -> {
      processes.correlate("Msg_DecisionTakenBack", number, Map.of());
      record(number, by, "decision-taken-back");
      return true;
    }).orElse(false));
  }

  private Optional<String> held(UUID id) {
    return decisions.find(id).filter(decision -> decision.status() == Decision.Status.HELD)
        .map(decision -> access.read(decision.caseNumber()).number())
        .filter(number -> processes.awaits("Msg_DecisionReleased", number));
  }

  private void record(String number, SignedIn by, String event) {
    files.record(number, CaseEvent.by(by.id(), Channel.PAGE, event));
  }

  private boolean tried(Supplier<Boolean> action) {
    try {
      return transaction.execute(status -> {
        boolean done = action.get();
        if (!done) {
          status.setRollbackOnly();
        }
        return done;
      });
    } catch (NoOneWaiting | UnknownCase tooLate) {
      return false;
    }
  }
}
