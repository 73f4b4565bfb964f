package gov.nyc.schools.spotlight.spotlight;

import gov.nyc.schools.spotlight.casefile.CaseEvent;
import gov.nyc.schools.spotlight.casefile.CaseFiles;
import gov.nyc.schools.spotlight.casefile.Channel;
import gov.nyc.schools.spotlight.casefile.Standing;
import gov.nyc.schools.spotlight.people.SignedIn;
import gov.nyc.schools.spotlight.publishing.SchoolWithdrew;
import gov.nyc.schools.spotlight.spotlight.SpotlightPolicy.Action;
import gov.nyc.schools.spotlight.tasks.WorkItems;
import gov.nyc.schools.spotlight.workflow.Processes;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What can be done to a spotlight at any time, beside its tasks. */
@Service
@Transactional
class SpotlightActions {

  private final Spotlights spotlights;
  private final Producers producers;
  private final SpotlightPolicy policy;
  private final CaseFiles files;
  private final WorkItems items;
  private final Processes processes;

  SpotlightActions(Spotlights spotlights, Producers producers, SpotlightPolicy policy, CaseFiles files, WorkItems items,
      Processes processes) {
    this.spotlights = spotlights;
    this.producers = producers;
    this.policy = policy;
    this.files = files;
    this.items = items;
    this.processes = processes;
  }

  /** The school wants none: it said so by its link, or a coordinator did for it. */
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
    // Held before anything is read: of two at once, the second sees what the first made of the case.
    boolean made = spotlights.hold(caseNumber).isPresent();
    var by = permitted(Action.PROPOSE_FOR_LAB, caseNumber);
    if (!made || files.get(caseNumber).standing() != Standing.PUBLISHED) {
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

  /**
   * Says anew what is made, when it turns out otherwise than planned.
   *
   * @param scope codes, one at least
   * @return false when it is not in the making any more, or was not planned yet
   * @throws RefusedAction when nothing is to be made, or something that nobody knows
   */
  boolean changeScope(String caseNumber, List<String> scope) {
    var by = permitted(Action.PLAN, caseNumber);
    if (scope.isEmpty() || !Spotlight.SCOPES.containsAll(scope)) {
      throw new RefusedAction("spotlight.refused.scope");
    }
    if (spotlights.hold(caseNumber).filter(Spotlight::inTheMaking).map(Spotlight::producerId).isEmpty()) {
      return false;
    }
    spotlights.scope(caseNumber, Spotlight.SCOPES.stream().filter(scope::contains).toList());
    files.record(caseNumber, CaseEvent.by(by.id(), Channel.PAGE, "spotlight-scope-changed").with(Map.of("scope", String.join(",", scope))));
    return true;
  }

  private SignedIn permitted(Action action, String caseNumber) {
    policy.require(action, caseNumber);
    return policy.person();
  }

  private void record(String caseNumber, SignedIn by, String event) {
    files.record(caseNumber, CaseEvent.by(by.id(), Channel.PAGE, event));
  }
}
