package gov.nyc.schools.spotlight.nomination;

import gov.nyc.schools.spotlight.nomination.draft.DraftKind;
import gov.nyc.schools.spotlight.nomination.draft.Drafts;
import gov.nyc.schools.spotlight.workflow.TaskOpened;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Opens the whole nomination for typing when the process asks its nominator to revise it. */
@Component
class RevisionOpening {

  private final Nominations nominations;
  private final Revisions revisions;
  private final Drafts drafts;

  RevisionOpening(Nominations nominations, Revisions revisions, Drafts drafts) {
    this.nominations = nominations;
    this.revisions = revisions;
    this.drafts = drafts;
  }

  @EventListener(condition = "#event.task().taskKey() == 'Task_ReviseNomination'")
  void opened(TaskOpened event) {
    var number = event.task().caseNumber();
    drafts.open(DraftKind.REVISION, number, List.of(), revisions.current(number).orElseThrow().answers(),
        nominations.get(number).language());
  }
}
