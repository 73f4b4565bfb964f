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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
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

  /**
   * What became of decisions that somebody wanted to release.
   *
   * @param changed those in whose mails somebody changed something since they were read; they are held as before
   * @param late how many were not held any more, or are not this person's to see
   */
  record Released(int released, List<UUID> changed, int late) {}

  @Override
  public boolean release(String caseNumber) {
    var held = transaction.execute(status -> decisions.ofCase(caseNumber).stream()
        .filter(decision -> decision.status() == Decision.Status.HELD).collect(Collectors.toMap(Decision::id, Decision::version)));
    return release(held).released() == 1;
  }

  /** @param read the decisions, each with the version in which its mails were read */
  Released release(Map<UUID, Integer> read) {
    var by = policy.require(Action.RELEASE);
    var changed = new ArrayList<UUID>();
    int released = 0;
    for (var one : read.entrySet()) {
      if (tried(() -> release(one.getKey(), one.getValue(), by))) {
        released++;
      } else if (tried(() -> held(one.getKey()).isPresent())) {
        changed.add(one.getKey());
      }
    }
    return new Released(released, changed, read.size() - released - changed.size());
  }

  private boolean release(UUID id, int version, SignedIn by) {
    return held(id).map(number -> {
      // The engine's lock first, our row second, as everywhere: two people at once wait instead of blocking each other.
      processes.correlate("Msg_DecisionReleased", number, Map.of());
      record(number, by, "decision-released");
      return decisions.release(id, version, by.id());
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
