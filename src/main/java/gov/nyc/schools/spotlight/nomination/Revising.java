package gov.nyc.schools.spotlight.nomination;

import gov.nyc.schools.spotlight.casefile.CaseEvent;
import gov.nyc.schools.spotlight.casefile.CaseFiles;
import gov.nyc.schools.spotlight.nomination.draft.DraftKind;
import gov.nyc.schools.spotlight.tasks.TaskHandler;
import gov.nyc.schools.spotlight.tasks.WorkItem;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Task_ReviseNomination: the nominator sends the whole nomination again, once; it is reviewed anew. */
@Component
class Revising implements TaskHandler<Revising.ReviseNomination> {

  /** The new version is what was typed by the link. */
  public record ReviseNomination() {}

  private final Nominations nominations;
  private final NewVersions versions;
  private final NominationPolicy policy;
  private final NominationLetters letters;
  private final CaseFiles files;

  Revising(Nominations nominations, NewVersions versions, NominationPolicy policy, NominationLetters letters, CaseFiles files) {
    this.nominations = nominations;
    this.versions = versions;
    this.policy = policy;
    this.letters = letters;
    this.files = files;
  }

  @Override
  public String taskKey() {
    return "Task_ReviseNomination";
  }

  @Override
  public Class<ReviseNomination> command() {
    return ReviseNomination.class;
  }

  @Override
  public Map<String, Object> handle(WorkItem item, ReviseNomination command, Acting by) {
    var number = item.caseNumber();
    var nomination = nominations.get(number);
    policy.requireNominator(NominationAction.REVISE, nomination, by.personId());
    nomination.revise();
    int revision = versions.make(nomination, DraftKind.REVISION, by.personId());
    files.record(number, CaseEvent.by(by.personId(), by.channel(), "nomination-revised").with(Map.of("revision", revision)));
    letters.revised(nomination);
    return Map.of();
  }

  /** The nominator alone revises, by the mailed link. */
  @Override
  public boolean permits(WorkItem item, UUID personId) {
    return false;
  }
}
