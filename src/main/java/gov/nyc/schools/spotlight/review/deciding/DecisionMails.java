package gov.nyc.schools.spotlight.review.deciding;

import gov.nyc.schools.spotlight.casefile.CaseFiles;
import gov.nyc.schools.spotlight.casefile.CurrentVersion;
import gov.nyc.schools.spotlight.mail.FollowersMail;
import gov.nyc.schools.spotlight.mail.Letter;
import gov.nyc.schools.spotlight.mail.Outbox;
import gov.nyc.schools.spotlight.mail.PersonalLinks;
import gov.nyc.schools.spotlight.mail.Purpose;
import gov.nyc.schools.spotlight.mail.StatusLinks;
import gov.nyc.schools.spotlight.review.deciding.DecisionLetter.Reader;
import gov.nyc.schools.spotlight.tasks.Deadlines;
import java.util.List;
import org.springframework.stereotype.Component;

/** Posts the mails of a decision as staff left them: to the nominator, to those who wait, and to those who follow the case. */
@Component
class DecisionMails {

  /** Opens the nomination room's page where the nominator sends in a new version; whoever comes later is mailed a fresh link. */
  static final Purpose REVISE = Purpose.of("revise-nomination", "/revise/{token}");

  private final Decisions decisions;
  private final Outbox outbox;
  private final PersonalLinks links;
  private final StatusLinks status;
  private final CaseFiles files;
  private final Deadlines deadlines;
  private final CurrentVersion version;
  private final DecisionLetters letters;
  private final LetterEdits edits;
  private final FollowersMail followers;

  DecisionMails(Decisions decisions, Outbox outbox, PersonalLinks links, StatusLinks status, CaseFiles files, Deadlines deadlines,
      CurrentVersion version, DecisionLetters letters, LetterEdits edits, FollowersMail followers) {
    this.decisions = decisions;
    this.outbox = outbox;
    this.links = links;
    this.status = status;
    this.files = files;
    this.deadlines = deadlines;
    this.version = version;
    this.letters = letters;
    this.edits = edits;
    this.followers = followers;
  }

  /**
   * Posts all mails of a decision that is told now, before its case is said to stand there.
   *
   * @return the words that the nominator reads
   */
  String post(Decision decision) {
    var written = letters.of(List.of(Telling.of(decision, files.get(decision.caseNumber())))).get(decision.id());
    written.stream().filter(letter -> !letter.edit().takenOut()).map(this::linked).forEach(letter -> DecisionLetters.replacedEvent(decision)
        .ifPresentOrElse(old -> outbox.replaceUnsent(old, letter), () -> outbox.post(letter)));
    var changes = edits.of(List.of(decision.id()));
    followers.write(decision.caseNumber(), decision.outcome().standing().name()).forEach(letter -> {
      var edit = changes.getOrDefault(new LetterKey(decision.id(), letter.recipientId(), letter.template()), LetterEdit.NONE);
      if (!edit.takenOut()) {
        outbox.post(DecisionLetters.prefaced(letter, edit));
      }
    });
    return written.stream().filter(letter -> letter.reader() == Reader.NOMINATOR).map(DecisionLetter::words).findFirst().orElseThrow();
  }

  /** The nomination was taken back: what still waits for the morning asks for a revision that nobody can send in. */
  void callOffRevision(String caseNumber) {
    decisions.ofCase(caseNumber).stream().filter(decision -> decision.outcome() == Outcome.REVISE)
        .forEach(decision -> outbox.discard("decision:" + decision.id()));
  }

  private Letter linked(DecisionLetter written) {
    if (written.reader() != Reader.NOMINATOR) {
      return written.letter();
    }
    return status.addTo(written.carriesTheWayOn() ? asking(written.letter()) : written.letter());
  }

  private Letter asking(Letter letter) {
    var lapses = deadlines.due("Timer_RevisionLapsed").toInstant();
    var number = letter.caseNumber();
    return letter.link("revise", links.issue(REVISE, letter.recipientId(), number, number, version.of(number), lapses, true));
  }
}
