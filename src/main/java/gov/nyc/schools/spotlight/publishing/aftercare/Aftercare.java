package gov.nyc.schools.spotlight.publishing.aftercare;

import gov.nyc.schools.spotlight.casefile.CaseEvent;
import gov.nyc.schools.spotlight.casefile.CaseFiles;
import gov.nyc.schools.spotlight.publishing.FilmsHidden;
import gov.nyc.schools.spotlight.publishing.PublicationKind;
import gov.nyc.schools.spotlight.publishing.PublicationOut;
import gov.nyc.schools.spotlight.publishing.SchoolWithdrew;
import gov.nyc.schools.spotlight.workflow.Processes;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Begins and ends process {@code aftercare}, in the transaction of what calls for it. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Aftercare {

  private final AftercareStore store;
  private final Processes processes;
  private final CaseFiles files;

  Aftercare(AftercareStore store, Processes processes, CaseFiles files) {
    this.store = store;
    this.processes = processes;
    this.files = files;
  }

  /** The case's first publication is followed up, and its case study anew; a series' page alone tells nothing yet. */
  @EventListener
  void published(PublicationOut event) {
    if (event.subject().kind() == PublicationKind.SERIES) {
      return;
    }
    var number = event.subject().caseNumber();
    store.beginFollowUps(number, event.subject().kind() == PublicationKind.CASE_STUDY).ifPresent(id ->
        processes.start("aftercare", number, Map.of("begin", "followUps", "aftercareId", id.toString())));
  }

  /** What was on public pages is hidden by now; a coordinator of each case whose pages they were sees to the rest. */
  @EventListener
  void hidden(FilmsHidden event) {
    var id = store.beginTakedown(event);
    files.record(event.caseNumber(), CaseEvent.bySystem("takedown-begun").with(Map.of("assets", event.films().size(),
        "outcome", event.revoked() ? "revoked" : "unconsented")));
    processes.start("aftercare", event.caseNumber(), Map.of("begin", "takedown", "aftercareId", id.toString()));
  }

  @EventListener
  void withdrawn(SchoolWithdrew event) {
    store.open(event.caseNumber()).forEach(id ->
        processes.correlateTo("Msg_PublicationWithdrawn", "aftercareId", id.toString(), Map.of()));
  }
}
