package gov.nyc.schools.spotlight.nomination;

import gov.nyc.schools.spotlight.casefile.CaseFiles;
import gov.nyc.schools.spotlight.nomination.draft.Door;
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
  private final CaseFiles files;

  RevisionOpening(Nominations nominations, Revisions revisions, Drafts drafts, CaseFiles files) {
    this.nominations = nominations;
    this.revisions = revisions;
    this.drafts = drafts;
    this.files = files;
  }

  @EventListener(condition = "#event.task().taskKey() == 'Task_ReviseNomination'")
  void opened(TaskOpened event) {
    var number = event.task().caseNumber();
    drafts.open(DraftKind.REVISION, number, Door.of(files.get(number).kind()), List.of(), revisions.current(number).orElseThrow().answers(),
        nominations.get(number).language());
  }
}
