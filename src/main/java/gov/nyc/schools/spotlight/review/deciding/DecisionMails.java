package gov.nyc.schools.spotlight.review.deciding;

import gov.nyc.schools.spotlight.casefile.AwaitsAnswer;
import gov.nyc.schools.spotlight.casefile.CaseCard;
import gov.nyc.schools.spotlight.casefile.CaseFiles;
import gov.nyc.schools.spotlight.casefile.CurrentVersion;
import gov.nyc.schools.spotlight.mail.Letter;
import gov.nyc.schools.spotlight.mail.MailAddresses;
import gov.nyc.schools.spotlight.mail.Outbox;
import gov.nyc.schools.spotlight.mail.PersonalLinks;
import gov.nyc.schools.spotlight.mail.Purpose;
import gov.nyc.schools.spotlight.mail.StatusLinks;
import gov.nyc.schools.spotlight.people.People;
import gov.nyc.schools.spotlight.people.PersonCard;
import gov.nyc.schools.spotlight.review.round.Reviews;
import gov.nyc.schools.spotlight.tasks.Deadlines;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/** Writes to everybody who waits for a decision: at length to the nominator, in short to the others. */
@Component
class DecisionMails {

  /** Opens the nomination room's page where the nominator sends in a new version; whoever comes later is mailed a fresh link. */
  static final Purpose REVISE = Purpose.of("revise-nomination", "/revise/{token}");

  private final Decisions decisions;
  private final Outbox outbox;
  private final PersonalLinks links;
  private final StatusLinks status;
  private final MailAddresses addresses;
  private final People people;
  private final CaseFiles files;
  private final Reviews reviews;
  private final Deadlines deadlines;
  private final CurrentVersion version;
  private final List<AwaitsAnswer> rooms;

  DecisionMails(Decisions decisions, Outbox outbox, PersonalLinks links, StatusLinks status, MailAddresses addresses, People people,
      CaseFiles files, Reviews reviews, Deadlines deadlines, CurrentVersion version, List<AwaitsAnswer> rooms) {
    this.decisions = decisions;
    this.outbox = outbox;
    this.links = links;
    this.status = status;
    this.addresses = addresses;
    this.people = people;
    this.files = files;
    this.reviews = reviews;
    this.deadlines = deadlines;
    this.version = version;
    this.rooms = rooms;
  }

  /** Posts all mails of a decision that is told now. */
  void post(Decision decision) {
    var file = files.get(decision.caseNumber());
    var nominator = people.get(file.nominatorId());
    outbox.post(status.addTo(toNominator(decision, file, nominator)));
    rooms.stream().flatMap(room -> room.people(file.number()).stream()).distinct()
        .filter(id -> !id.equals(file.nominatorId()))
        .map(people::get)
        .filter(person -> !person.email().equalsIgnoreCase(nominator.email()))
        .forEach(person -> outbox.post(inShort(decision, file, nominator, person)));
  }

  /** The nomination was taken back: what still waits for the morning asks for a revision that nobody can send in. */
  void callOffRevision(String caseNumber) {
    decisions.ofCase(caseNumber).stream().filter(decision -> decision.outcome() == Outcome.REVISE)
        .forEach(decision -> outbox.discard("decision:" + decision.id()));
  }

  private Letter toNominator(Decision decision, CaseCard file, PersonCard nominator) {
    var letter = to(nominator, about(decision, "decision-" + decision.outcome().code(), file))
        .with("words", decision.words()).with("office", decision.office()).with("reason", decision.reasonCode());
    var feedback = reviews.wordsToNominator(file.number(), decision.round());
    for (int i = 0; i < feedback.size(); i++) {
      letter = letter.with("feedback" + (i + 1), feedback.get(i));
    }
    return decision.outcome() == Outcome.REVISE ? asking(letter, file) : letter;
  }

  private Letter asking(Letter letter, CaseCard file) {
    Instant due = deadlines.due("Task_ReviseNomination").toInstant();
    Instant lapses = deadlines.due("Timer_RevisionLapsed").toInstant();
    var link = links.issue(REVISE, file.nominatorId(), file.number(), file.number(), version.of(file.number()), lapses, true);
    return letter.link("revise", link).with("due", due).actionNeededBy(due);
  }

  private Letter inShort(Decision decision, CaseCard file, PersonCard nominator, PersonCard person) {
    return to(person, about(decision, "decision-in-short", file))
        .with("outcome", decision.outcome().code()).with("nominator", nominator.name());
  }

  private static Letter about(Decision decision, String template, CaseCard file) {
    return Letter.about("decision:" + decision.id(), template).onCase(file.number()).with("title", file.title())
        .with("story", file.kind().words());
  }

  private Letter to(PersonCard person, Letter letter) {
    var addressed = letter.to(person.id(), person.name(), person.email(), person.language());
    return addresses.isConfirmed(person.email()) ? addressed : addressed.toTypedAddress();
  }
}
