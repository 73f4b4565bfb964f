package gov.nyc.schools.spotlight.nomination;

import gov.nyc.schools.spotlight.casefile.CaseFiles;
import gov.nyc.schools.spotlight.forms.FormAnswer;
import gov.nyc.schools.spotlight.nomination.draft.Draft;
import gov.nyc.schools.spotlight.nomination.draft.DraftKind;
import gov.nyc.schools.spotlight.nomination.draft.Drafts;
import gov.nyc.schools.spotlight.people.People;
import gov.nyc.schools.spotlight.tasks.TaskClosedAlready;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Makes the next version of a nomination from what was typed for it. */
@Component
class NewVersions {

  private final Drafts drafts;
  private final Revisions revisions;
  private final NamedSchools schools;
  private final SupportOfVersion support;
  private final CaseFiles files;
  private final People people;
  private final Clock clock;

  NewVersions(Drafts drafts, Revisions revisions, NamedSchools schools, SupportOfVersion support, CaseFiles files, People people,
      Clock clock) {
    this.drafts = drafts;
    this.revisions = revisions;
    this.schools = schools;
    this.support = support;
    this.files = files;
    this.people = people;
    this.clock = clock;
  }

  /**
   * The open draft of this kind becomes the current version.
   *
   * @return its number
   * @throws IncompleteNomination when an answer is missing or not sound
   * @throws TaskClosedAlready when nothing is being typed for this case any more
   */
  @Transactional(propagation = Propagation.MANDATORY)
  int make(Nomination nomination, DraftKind kind, UUID by) {
    var number = nomination.caseNumber();
    var open = drafts.ofCase(number, kind).orElseThrow(() -> new TaskClosedAlready(number));
    var draft = drafts.lock(open.id());
    var answer = kind == DraftKind.INFORMATION ? withFormer(draft, drafts.read(draft)) : drafts.read(draft);
    if (!answer.valid()) {
      throw new IncompleteNomination(answer);
    }
    var now = clock.instant();
    draft.becomes(number, now);
    drafts.adoptFiles(draft);
    int revision = nomination.nextRevision();
    revisions.add(new Revision(number, revision, Revision.Reason.valueOf(kind.name()), draft.door().form(), drafts.form(draft).version(),
        answer.values(), now, by, null));
    var named = schools.of(answer.values());
    take(nomination, answer.as(SubmittedAnswers.class));
    files.relocate(number, named);
    support.follow(nomination, named, answer.as(SubmittedAnswers.class));
    return revision;
  }

  /**
   * Only what was asked is answered anew. The rest stays as it was sent in, whatever today's form says of it: a question that became
   * required since then can't keep anybody from answering another one.
   */
  private FormAnswer withFormer(Draft draft, FormAnswer read) {
    var values = new LinkedHashMap<>(revisions.current(draft.caseNumber()).orElseThrow().answers());
    draft.asked().forEach(key -> {
      if (read.values().containsKey(key)) {
        values.put(key, read.values().get(key));
      } else {
        values.remove(key);
      }
    });
    return new FormAnswer(values, read.errors().stream().filter(error -> draft.asked().stream().anyMatch(error::concerns)).toList(), read.typed());
  }

  /** The address of the nominator stays the confirmed one, whatever the form says now. */
  private void take(Nomination nomination, SubmittedAnswers said) {
    files.rename(nomination.caseNumber(), said.title());
    var nominator = people.get(nomination.nominatorId());
    people.correctContact(nominator.id(), said.name(), nominator.email());
  }
}
