package gov.nyc.schools.spotlight.nomination;

import gov.nyc.schools.spotlight.casefile.CaseEvent;
import gov.nyc.schools.spotlight.casefile.CaseFiles;
import gov.nyc.schools.spotlight.casefile.Standing;
import gov.nyc.schools.spotlight.nomination.draft.Door;
import gov.nyc.schools.spotlight.nomination.draft.DraftKind;
import gov.nyc.schools.spotlight.nomination.draft.Drafts;
import gov.nyc.schools.spotlight.tasks.Deadlines;
import gov.nyc.schools.spotlight.workflow.ProcessStep;
import gov.nyc.schools.spotlight.workflow.Processes;
import java.time.Clock;
import java.util.Map;

/** What {@code nomination.bpmn} does by itself; each method is named in the model. */
@ProcessStep("nominationSteps")
public class NominationSteps {

  private final Nominations nominations;
  private final Revisions revisions;
  private final Questions questions;
  private final Withdrawals withdrawals;
  private final Drafts drafts;
  private final NominationLinks links;
  private final NominationLetters letters;
  private final PrincipalSupport support;
  private final CaseFiles files;
  private final Deadlines deadlines;
  private final Processes processes;
  private final Clock clock;

  NominationSteps(Nominations nominations, Revisions revisions, Questions questions, Withdrawals withdrawals, Drafts drafts,
      NominationLinks links, NominationLetters letters, PrincipalSupport support, CaseFiles files, Deadlines deadlines,
      Processes processes, Clock clock) {
    this.nominations = nominations;
    this.revisions = revisions;
    this.questions = questions;
    this.withdrawals = withdrawals;
    this.drafts = drafts;
    this.links = links;
    this.letters = letters;
    this.support = support;
    this.files = files;
    this.deadlines = deadlines;
    this.processes = processes;
    this.clock = clock;
  }

  /** Step_RecordLapse: the address was never confirmed, or no revision came in time. */
  public void lapse(String caseNumber) {
    var nomination = nominations.get(caseNumber);
    links.endActing(caseNumber);
    drafts.closeAllOf(caseNumber);
    files.stand(caseNumber, Standing.LAPSED);
    files.record(caseNumber, CaseEvent.bySystem("nomination-lapsed"));
    // Nobody ever showed that an unconfirmed address is theirs: it gets no further mail.
    if (nomination.addressConfirmed()) {
      letters.lapsed(nomination, "nomination-lapsed:" + caseNumber + ":" + nomination.revision());
    }
  }

  /** Step_AskInformation: opens the answers that the coordinator named and mails the question. */
  public void askInformation(String caseNumber) {
    var nomination = nominations.get(caseNumber);
    var question = questions.open(caseNumber).orElseThrow();
    var due = deadlines.due("Task_GiveInformation").toInstant();
    questions.dueAt(question.id(), due);
    drafts.open(DraftKind.INFORMATION, caseNumber, Door.of(files.get(caseNumber).kind()), question.fields(),
        revisions.current(caseNumber).orElseThrow().answers(), nomination.language());
    files.stand(caseNumber, Standing.INFORMATION_ASKED);
    files.record(caseNumber, CaseEvent.bySystem("information-asked"));
    letters.asked(nomination, question, due);
  }

  /** Step_RecordOverdueInformation: nobody answered; the coordinator goes on with what there is. */
  public void informationOverdue(String caseNumber) {
    endQuestion(caseNumber);
    links.end(NominationLinks.INFORMATION, caseNumber);
    drafts.closeAllOf(caseNumber);
    files.stand(caseNumber, Standing.SCREENING);
    files.record(caseNumber, CaseEvent.bySystem("information-overdue"));
  }

  /** Step_PrepareScreeningOutcome: what was decided at screening is kept by the room that tells decisions. */
  public void prepareOutcome(String caseNumber, String outcome) {
    links.end(NominationLinks.INFORMATION, caseNumber);
  }

  /** Step_JoinNomination: the earlier nomination of the same practice goes on for both. */
  public void join(String caseNumber) {
    var nomination = nominations.get(caseNumber);
    links.endActing(caseNumber);
    drafts.closeAllOf(caseNumber);
    files.stand(caseNumber, Standing.JOINED);
    letters.joined(nomination, nominations.get(nomination.joinedInto()));
  }

  /** Gateway_PrincipalKnown: {@code given}, {@code known} or {@code unknown}. */
  public String supportState(String caseNumber) {
    var nomination = nominations.get(caseNumber);
    if (nomination.supported()) {
      return "given";
    }
    return nomination.principalKnown() ? "known" : "unknown";
  }

  /** Step_PrepareSupport: makes the question to the principal. */
  public String prepareSupport(String caseNumber) {
    return support.ask(caseNumber).toString();
  }

  /** Step_RecordSupport: {@code approved}, {@code changes}, {@code declined} or {@code expired}. */
  public void recordSupport(String caseNumber, String answer) {
    support.record(caseNumber, answer);
  }

  /** Step_CloseWithdrawn. */
  public void withdraw(String caseNumber) {
    var withdrawal = withdrawals.last(caseNumber).filter(Withdrawal::resting).orElseThrow();
    links.endActing(caseNumber);
    drafts.closeAllOf(caseNumber);
    endQuestion(caseNumber);
    support.withdrawn(caseNumber);
    files.stand(caseNumber, Standing.WITHDRAWN);
    letters.withdrawn(nominations.get(caseNumber), withdrawal);
  }

  private void endQuestion(String caseNumber) {
    questions.open(caseNumber).ifPresent(letters::callOff);
    questions.overdue(caseNumber, clock.instant());
  }

  /** Step_ResumeNomination: begins again where the nomination was taken back. */
  public void resume(String caseNumber) {
    var withdrawal = withdrawals.last(caseNumber).orElseThrow();
    processes.start("nomination", caseNumber, Map.of("resumeAt", withdrawal.resumeAt()));
  }

  /** Step_EndRest: nobody took it up again. */
  public void endRest(String caseNumber) {
    withdrawals.last(caseNumber).ifPresent(withdrawal -> withdrawals.ended(withdrawal.id(), clock.instant()));
    links.endActing(caseNumber);
    files.record(caseNumber, CaseEvent.bySystem("withdrawal-final"));
  }
}
