package gov.nyc.schools.spotlight.nomination;

import gov.nyc.schools.spotlight.casefile.CaseEvent;
import gov.nyc.schools.spotlight.casefile.CaseFiles;
import gov.nyc.schools.spotlight.casefile.Standing;
import gov.nyc.schools.spotlight.nomination.draft.DraftKind;
import gov.nyc.schools.spotlight.tasks.TaskHandler;
import gov.nyc.schools.spotlight.tasks.WorkItem;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Task_GiveInformation: the nominator answers; what was asked becomes a new version, the earlier one stays. */
@Component
class GivingInformation implements TaskHandler<GivingInformation.GiveInformation> {

  /** @param note what the nominator wrote besides, up to 1,500 characters, or null */
  public record GiveInformation(String note) {}

  private final Nominations nominations;
  private final NewVersions versions;
  private final Questions questions;
  private final NominationPolicy policy;
  private final NominationLetters letters;
  private final CaseFiles files;
  private final Clock clock;

  GivingInformation(Nominations nominations, NewVersions versions, Questions questions, NominationPolicy policy,
      NominationLetters letters, CaseFiles files, Clock clock) {
    this.nominations = nominations;
    this.versions = versions;
    this.questions = questions;
    this.policy = policy;
    this.letters = letters;
    this.files = files;
    this.clock = clock;
  }

  @Override
  public String taskKey() {
    return "Task_GiveInformation";
  }

  @Override
  public Class<GiveInformation> command() {
    return GiveInformation.class;
  }

  @Override
  public Map<String, Object> handle(WorkItem item, GiveInformation command, Acting by) {
    var number = item.caseNumber();
    var nomination = nominations.get(number);
    policy.requireNominator(NominationAction.GIVE_INFORMATION, nomination, by.personId());
    int revision = versions.make(nomination, DraftKind.INFORMATION, by.personId());
    questions.open(number).ifPresent(question -> questions.answered(question.id(), revision, command.note(), clock.instant()));
    files.stand(number, Standing.SCREENING);
    files.record(number, CaseEvent.by(by.personId(), by.channel(), "information-given").with(Map.of("revision", revision)));
    letters.answered(nomination);
    return Map.of();
  }

  /** The nominator alone answers, by the mailed link. */
  @Override
  public boolean permits(WorkItem item, UUID personId) {
    return false;
  }
}
