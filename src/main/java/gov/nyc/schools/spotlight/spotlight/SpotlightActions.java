package gov.nyc.schools.spotlight.spotlight;

import gov.nyc.schools.spotlight.casefile.CaseAccess;
import gov.nyc.schools.spotlight.casefile.CaseEvent;
import gov.nyc.schools.spotlight.casefile.CaseFiles;
import gov.nyc.schools.spotlight.casefile.Channel;
import gov.nyc.schools.spotlight.casefile.Standing;
import gov.nyc.schools.spotlight.people.SignedIn;
import gov.nyc.schools.spotlight.publishing.SchoolWithdrew;
import gov.nyc.schools.spotlight.spotlight.SpotlightPolicy.Action;
import gov.nyc.schools.spotlight.tasks.WorkItems;
import gov.nyc.schools.spotlight.workflow.Processes;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What can be done to a spotlight at any time, beside its tasks. */
@Service
@Transactional
public class SpotlightActions {

  private static final int LONGEST_REASON = 1500;

  private final Spotlights spotlights;
  private final Producers producers;
  private final SpotlightPolicy policy;
  private final CaseAccess access;
  private final CaseFiles files;
  private final WorkItems items;
  private final Processes processes;

  SpotlightActions(Spotlights spotlights, Producers producers, SpotlightPolicy policy, CaseAccess access, CaseFiles files,
      WorkItems items, Processes processes) {
    this.spotlights = spotlights;
    this.producers = producers;
    this.policy = policy;
    this.access = access;
    this.files = files;
    this.items = items;
    this.processes = processes;
  }

  /**
   * A coordinator ends the spotlight because the school wants none.
   *
   * @param reason for staff, 1 to 1,500 characters
   * @return false when it is not in the making any more
   * @throws RefusedAction without a reason, or with one that is too long
   */
  public boolean withdraw(String caseNumber, String reason) {
    var by = permitted(Action.WITHDRAW, caseNumber);
    var words = reason.replace("\r\n", "\n").strip();
    if (words.isEmpty() || words.codePointCount(0, words.length()) > LONGEST_REASON) {
      throw new RefusedAction(words.isEmpty() ? "spotlight.refused.no-reason" : "spotlight.refused.long-reason");
    }
    if (!processes.awaits("Msg_SpotlightWithdrawn", caseNumber)) {
      return false;
    }
    // The engine's lock first, our rows second, as everywhere: two people at once wait instead of blocking each other.
    processes.correlate("Msg_SpotlightWithdrawn", caseNumber, Map.of());
    spotlights.because(caseNumber, words, by.id());
    record(caseNumber, by, "spotlight-withdrawn");
    return true;
  }

  /** The school said so by its own link. */
  @EventListener
  @Transactional(propagation = Propagation.MANDATORY)
  void schoolWithdrew(SchoolWithdrew event) {
    if (processes.awaits("Msg_SpotlightWithdrawn", event.caseNumber())) {
      processes.correlate("Msg_SpotlightWithdrawn", event.caseNumber(), Map.of());
    }
  }

  /**
   * The lab takes up a practice whose spotlight is out.
   *
   * @return false when the case is not one of those, or no more
   */
  boolean proposeForLab(String caseNumber) {
    var by = permitted(Action.PROPOSE_FOR_LAB, caseNumber);
    if (spotlights.hold(caseNumber).isEmpty() || files.get(caseNumber).standing() != Standing.PUBLISHED) {
      return false;
    }
    record(caseNumber, by, "spotlight-proposed");
    processes.startByMessage("Msg_JourneyBegun", caseNumber, Map.of());
    return true;
  }

  /**
   * Somebody else produces it from now on: the open task becomes theirs.
   *
   * @return false when it is not in the making any more, or was not planned yet
   * @throws RefusedAction when this person can't produce it
   */
  boolean changeProducer(String caseNumber, UUID producer) {
    var by = permitted(Action.CHANGE_PRODUCER, caseNumber);
    if (producers.of(caseNumber).stream().noneMatch(person -> person.id().equals(producer))) {
      throw new RefusedAction("spotlight.refused.producer");
    }
    items.ofCase(caseNumber).stream().filter(item -> item.processKey().equals("spotlight") && item.role().equals("producer"))
        .forEach(item -> processes.assign(item.taskId(), producer));
    if (spotlights.hold(caseNumber).filter(Spotlight::inTheMaking).map(Spotlight::producerId).isEmpty()) {
      return false;
    }
    spotlights.producedBy(caseNumber, producer);
    record(caseNumber, by, "spotlight-producer-changed");
    return true;
  }

  private SignedIn permitted(Action action, String caseNumber) {
    access.read(caseNumber);
    return policy.require(action);
  }

  private void record(String caseNumber, SignedIn by, String event) {
    files.record(caseNumber, CaseEvent.by(by.id(), Channel.PAGE, event));
  }
}
