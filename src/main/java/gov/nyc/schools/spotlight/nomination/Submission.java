package gov.nyc.schools.spotlight.nomination;

import gov.nyc.schools.spotlight.casefile.CaseEvent;
import gov.nyc.schools.spotlight.casefile.CaseFiles;
import gov.nyc.schools.spotlight.casefile.Channel;
import gov.nyc.schools.spotlight.casefile.OpenCase;
import gov.nyc.schools.spotlight.forms.FormAnswer;
import gov.nyc.schools.spotlight.nomination.draft.Draft;
import gov.nyc.schools.spotlight.nomination.draft.Drafts;
import gov.nyc.schools.spotlight.people.People;
import gov.nyc.schools.spotlight.tasks.Deadlines;
import gov.nyc.schools.spotlight.workflow.Processes;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes a nomination, or a scaling story, of a draft: case file, first version, files, process and receipt, in one transaction. The draft knows its case,
 * so that sending it in again, at once or a year later, gives the same one.
 */
@Service
public class Submission {

  private final Drafts drafts;
  private final Nominations nominations;
  private final Revisions revisions;
  private final NamedSchools schools;
  private final NominationLetters letters;
  private final CaseFiles files;
  private final People people;
  private final Processes processes;
  private final Deadlines deadlines;
  private final Clock clock;

  Submission(Drafts drafts, Nominations nominations, Revisions revisions, NamedSchools schools, NominationLetters letters,
      CaseFiles files, People people, Processes processes, Deadlines deadlines, Clock clock) {
    this.drafts = drafts;
    this.nominations = nominations;
    this.revisions = revisions;
    this.schools = schools;
    this.letters = letters;
    this.files = files;
    this.people = people;
    this.processes = processes;
    this.deadlines = deadlines;
    this.clock = clock;
  }

  /**
   * Sends a draft in, once.
   *
   * @return the number of the case that it is, now or since before
   * @throws IncompleteNomination when an answer is missing or not sound; nothing has changed
   */
  @Transactional
  public String submit(UUID draftId) {
    var draft = drafts.lock(draftId);
    if (draft.submitted()) {
      return draft.caseNumber();
    }
    var answer = drafts.read(draft);
    if (!answer.valid()) {
      throw new IncompleteNomination(answer);
    }
    return open(draft, answer);
  }

  private String open(Draft draft, FormAnswer answer) {
    var now = clock.instant();
    var said = answer.as(SubmittedAnswers.class);
    var language = said.language() == null ? draft.language() : Locale.forLanguageTag(said.language());
    var nominator = people.addContact(said.name(), said.email(), language);
    var principal = people.addContact(said.principalName(), said.principalEmail(), Locale.US);
    var named = schools.of(answer.values());
    var number = files.open(new OpenCase(draft.door().kind(), said.title(), nominator, named));
    draft.becomes(number, now);
    drafts.adoptFiles(draft);
    var opened = new Nomination(number, draft.id(), nominator, language, principal, schools.leads(said.principalEmail(), named), now);
    opened.differsFrom(draft.different());
    opened.enteredBy(draft.begunBy());
    var sender = draft.begunBy() == null ? nominator : draft.begunBy();
    var nomination = nominations.saveAndFlush(opened);
    revisions.add(new Revision(number, 1, Revision.Reason.SUBMITTED, draft.door().form(), drafts.form(draft).version(), answer.values(), now,
        sender, null));
    files.record(number, (draft.begunBy() == null ? CaseEvent.by(nominator, Channel.LINK, "nomination-submitted")
        : CaseEvent.by(sender, Channel.PAGE, "nomination-entered")).with(Map.of("revision", 1)));
    processes.start("nomination", number, Map.of("resumeAt", "confirm"));
    letters.received(nomination, deadlines.due("Task_ConfirmAddress").toInstant());
    return number;
  }
}
