package gov.nyc.schools.spotlight.approval;

import gov.nyc.schools.spotlight.workflow.Processes;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes an answer back while nothing has followed from it yet (mail rule 13). */
@Service
class AnswerUndo {

  private final ApprovalStore store;
  private final Processes processes;
  private final Clock clock;

  AnswerUndo(ApprovalStore store, Processes processes, Clock clock) {
    this.store = store;
    this.processes = processes;
    this.clock = clock;
  }

  /** False when the time is over, or the answer was undone before. */
  @Transactional
  boolean undo(UUID approvalId) {
    processes.holdCase(store.find(approvalId).orElseThrow().caseNumber());
    store.lock(approvalId);
    Approval approval = store.find(approvalId).orElseThrow();
    if (!approval.canBeUndone(clock.instant()) || !processes.awaits("Msg_AnswerUndone", "approvalId", approvalId.toString())) {
      return false;
    }
    processes.correlateTo("Msg_AnswerUndone", "approvalId", approvalId.toString(), Map.of());
    return true;
  }
}
