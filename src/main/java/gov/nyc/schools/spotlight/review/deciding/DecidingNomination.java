package gov.nyc.schools.spotlight.review.deciding;

import gov.nyc.schools.spotlight.casefile.CaseEvent;
import gov.nyc.schools.spotlight.casefile.CaseFiles;
import gov.nyc.schools.spotlight.casefile.Conflicts;
import gov.nyc.schools.spotlight.casefile.DecisionGate;
import gov.nyc.schools.spotlight.review.round.Reviews;
import gov.nyc.schools.spotlight.review.round.WatchingReviewedCases;
import gov.nyc.schools.spotlight.tasks.RefusedTask;
import gov.nyc.schools.spotlight.tasks.TaskClosedAlready;
import gov.nyc.schools.spotlight.tasks.TaskHandler;
import gov.nyc.schools.spotlight.tasks.WorkItem;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** A decider decides. Nobody outside hears of it before it is released. */
@Component
class DecidingNomination implements TaskHandler<DecideNomination> {

  private final Decisions decisions;
  private final Reviews reviews;
  private final WatchingReviewedCases watching;
  private final List<DecisionGate> gates;
  private final CaseFiles files;
  private final Conflicts conflicts;

  DecidingNomination(Decisions decisions, Reviews reviews, WatchingReviewedCases watching, List<DecisionGate> gates, CaseFiles files,
      Conflicts conflicts) {
    this.decisions = decisions;
    this.reviews = reviews;
    this.watching = watching;
    this.gates = gates;
    this.files = files;
    this.conflicts = conflicts;
  }

  @Override
  public String taskKey() {
    return "Task_DecideNomination";
  }

  @Override
  public Class<DecideNomination> command() {
    return DecideNomination.class;
  }

  @Override
  public boolean permits(WorkItem item, UUID personId) {
    return !conflicts.hides(item.caseNumber(), personId);
  }

  @Override
  public boolean keepsDraft() {
    return true;
  }

  /** What can't be decided this time is not offered. */
  @Override
  public Map<String, Object> known(WorkItem item) {
    return Map.of("withheld", decisions.revisedBefore(item.caseNumber()) ? List.of("revise") : List.of());
  }

  @Override
  public Map<String, Object> initial(WorkItem item) {
    return Map.of("leaveOut", LeftOutWidget.of(item));
  }

  @Override
  public Map<String, Object> handle(WorkItem item, DecideNomination command, Acting by) {
    var outcome = Outcome.of(command.outcome());
    check(item.caseNumber(), outcome, command);
    boolean held = decisions.hold(item.caseNumber(), reviews.newestRound(item.caseNumber()), outcome,
        outcome == Outcome.DECLINE ? command.reasonCode() : null, command.words(),
        outcome == Outcome.REFER ? command.office() : null,
        outcome == Outcome.LAB ? command.assurances() : List.of(), by.personId());
    if (!held) {
      throw new TaskClosedAlready(item.taskId());
    }
    reviews.leaveOut(item.caseNumber(), reviews.newestRound(item.caseNumber()), command.leaveOut(), by.personId());
    watching.over(item.caseNumber());
    files.record(item.caseNumber(), CaseEvent.by(by.personId(), by.channel(), "decision-made"));
    return Map.of("outcome", outcome.code());
  }

  private void check(String caseNumber, Outcome outcome, DecideNomination command) {
    switch (outcome) {
      case LAB -> requireAssurances(command.assurances());
      case REVISE -> requireFirstRevision(caseNumber);
      case DECLINE -> require(command.reasonCode(), "reasonCode", "review.decide.refused.reason");
      case REFER -> require(command.office(), "office", "review.decide.refused.office");
      default -> { }
    }
    if (outcome.accepts()) {
      requireOpenGates(caseNumber);
    } else {
      require(command.words(), "words", "review.decide.refused.words");
    }
  }

  private void requireOpenGates(String caseNumber) {
    gates.stream().filter(gate -> !gate.open(caseNumber)).findFirst().ifPresent(gate -> {
      throw new RefusedTask("outcome", gate.key() + ".closed");
    });
  }

  private static void requireAssurances(List<String> given) {
    if (!given.containsAll(DecideNomination.CONDITIONS)) {
      throw new RefusedTask("assurances", "review.decide.refused.assurances");
    }
  }

  private void requireFirstRevision(String caseNumber) {
    if (decisions.revisedBefore(caseNumber)) {
      throw new RefusedTask("outcome", "review.decide.refused.revised");
    }
  }

  private static void require(String typed, String field, String messageKey) {
    if (typed == null || typed.isBlank()) {
      throw new RefusedTask(field, messageKey);
    }
  }
}
