package gov.nyc.schools.spotlight.approval;

import gov.nyc.schools.spotlight.casefile.CaseEvent;
import gov.nyc.schools.spotlight.casefile.CaseFiles;
import gov.nyc.schools.spotlight.casefile.CaseStands;
import gov.nyc.schools.spotlight.mail.PersonalLinks;
import gov.nyc.schools.spotlight.people.CurrentPerson;
import gov.nyc.schools.spotlight.people.Role;
import gov.nyc.schools.spotlight.workflow.Processes;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Asks people for answers and knows what became of the questions. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Approvals {

  private final ApprovalStore store;
  private final ApprovalSubjects subjects;
  private final CaseFiles files;
  private final PersonalLinks links;
  private final Escalation escalation;
  private final ApprovalMail mail;
  private final Processes processes;
  private final CurrentPerson current;
  private final EntityManager entities;
  private final Clock clock;

  Approvals(ApprovalStore store, ApprovalSubjects subjects, CaseFiles files, PersonalLinks links, Escalation escalation, ApprovalMail mail,
      Processes processes, CurrentPerson current, EntityManager entities, Clock clock) {
    this.store = store;
    this.subjects = subjects;
    this.files = files;
    this.links = links;
    this.escalation = escalation;
    this.mail = mail;
    this.processes = processes;
    this.current = current;
    this.entities = entities;
    this.clock = clock;
  }

  /**
   * Writes down a question. Start process {@code approval} with its id as {@code approvalId}, or return it from the step before the
   * call activity: then it is mailed.
   *
   * @throws IllegalArgumentException for a purpose that no room has registered
   */
  public UUID ask(AskApproval ask) {
    subjects.of(ask.purpose());
    // the person may be new in this very transaction
    entities.flush();
    UUID id = UUID.randomUUID();
    store.insert(id, ask, clock.instant());
    return id;
  }

  @Transactional(readOnly = true)
  public Optional<Approval> find(UUID id) {
    return store.find(id);
  }

  /** @throws NoSuchElementException when there is no such question */
  @Transactional(readOnly = true)
  public Approval get(UUID id) {
    return store.find(id).orElseThrow(() -> new NoSuchElementException("no question " + id));
  }

  /** All questions of a case, the oldest first, in one statement. */
  @Transactional(readOnly = true)
  public List<Approval> ofCase(String caseNumber) {
    return store.ofCase(caseNumber);
  }

  /** Takes a question back: its link says so from now on. The task in the engine is the caller's matter. False when it was over. */
  public boolean withdraw(UUID id) {
    boolean withdrawn = store.close(id, ApprovalStatus.WITHDRAWN, clock.instant());
    if (withdrawn) {
      Approval approval = get(id);
      links.endAll(id.toString());
      mail.callOff(id);
      escalation.over(approval);
      files.record(approval.caseNumber(), CaseEvent.bySystem("approval-withdrawn").with(details(approval)));
    }
    return withdrawn;
  }

  /**
   * Staff end the undo time early: the case moves on now.
   *
   * @return false when there is nothing to end any more
   */
  @Transactional
  public boolean finish(UUID id) {
    UUID staff = current.requireAny(Role.COORDINATOR, Role.ADMIN).id();
    processes.holdCase(get(id).caseNumber());
    store.lock(id);
    Approval approval = get(id);
    if (!approval.isWaitingForUndo() || !processes.awaits("Msg_AnswerFinal", "approvalId", id.toString())) {
      return false;
    }
    files.record(approval.caseNumber(), CaseEvent.by(staff, gov.nyc.schools.spotlight.casefile.Channel.PAGE, "approval-finished")
        .with(details(approval)));
    processes.correlateTo("Msg_AnswerFinal", "approvalId", id.toString(), Map.of());
    return true;
  }

  /** A case that was withdrawn or closed asks nobody any more, but for what its end is no end of. */
  @EventListener
  void caseClosed(CaseStands event) {
    if (!event.standing().open()) {
      store.unsettledOf(event.caseNumber()).stream().filter(approval -> !subjects.of(approval.purpose()).outlives(event.standing()))
          .forEach(this::end);
    }
  }

  /** What was answered already stays recorded; its process went with the case, so nothing follows and nothing is left to undo. */
  private void end(Approval approval) {
    if (approval.isPending()) {
      withdraw(approval.id());
    } else if (store.settle(approval.id(), clock.instant())) {
      links.endAll(approval.id().toString());
    }
  }

  Map<String, Object> details(Approval approval) {
    return subjects.details(approval, approval.purpose());
  }
}
