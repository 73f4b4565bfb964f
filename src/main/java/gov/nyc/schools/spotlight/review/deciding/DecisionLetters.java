package gov.nyc.schools.spotlight.review.deciding;

import gov.nyc.schools.spotlight.casefile.AwaitsAnswer;
import gov.nyc.schools.spotlight.mail.Letter;
import gov.nyc.schools.spotlight.mail.MailAddresses;
import gov.nyc.schools.spotlight.people.People;
import gov.nyc.schools.spotlight.people.PersonCard;
import gov.nyc.schools.spotlight.review.deciding.DecisionLetter.Reader;
import gov.nyc.schools.spotlight.review.round.Reviews;
import gov.nyc.schools.spotlight.tasks.Deadlines;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Writes the mails of decisions to the nominator, at length, and to those who wait, in short, as staff changed them. Nothing is stored,
 * posted or issued, so that they can be read before anybody is told.
 */
@Component
class DecisionLetters {

  private final MailAddresses addresses;
  private final People people;
  private final Reviews reviews;
  private final Deadlines deadlines;
  private final LetterEdits edits;
  private final List<AwaitsAnswer> rooms;

  DecisionLetters(MailAddresses addresses, People people, Reviews reviews, Deadlines deadlines, LetterEdits edits, List<AwaitsAnswer> rooms) {
    this.addresses = addresses;
    this.people = people;
    this.reviews = reviews;
    this.deadlines = deadlines;
    this.edits = edits;
    this.rooms = rooms;
  }

  /** The mails by decision, the nominator's first. Costs the same number of statements for any number of decisions. */
  Map<UUID, List<DecisionLetter>> of(Collection<Telling> tellings) {
    var waiting = waiting(tellings);
    var ids = new HashSet<UUID>();
    tellings.forEach(telling -> ids.add(telling.nominatorId()));
    waiting.values().forEach(ids::addAll);
    var cards = people.cards(ids).stream().collect(Collectors.toMap(PersonCard::id, Function.identity()));
    var confirmed = addresses.confirmed(cards.values().stream().map(PersonCard::email).toList());
    var feedback = reviews.wordsToNominator(tellings.stream()
        .collect(Collectors.toMap(telling -> telling.decision().caseNumber(), telling -> telling.decision().round(), (one, other) -> one)));
    var changes = edits.of(tellings.stream().map(telling -> telling.decision().id()).toList());
    var asks = tellings.stream().anyMatch(telling -> telling.decision().outcome() == Outcome.REVISE);
    var due = asks ? deadlines.due("Task_ReviseNomination").toInstant() : null;
    var letters = new HashMap<UUID, List<DecisionLetter>>();
    for (var telling : tellings) {
      var decision = telling.decision();
      var nominator = cards.get(telling.nominatorId());
      var many = new ArrayList<DecisionLetter>();
      many.add(toNominator(telling, nominator, feedback.getOrDefault(decision.caseNumber(), List.of()), due, confirmed, changes));
      waiting.getOrDefault(decision.caseNumber(), Set.of()).stream().filter(id -> !id.equals(telling.nominatorId())).map(cards::get)
          .filter(person -> !person.email().equalsIgnoreCase(nominator.email()))
          .forEach(person -> many.add(inShort(telling, nominator, person, confirmed, changes)));
      letters.put(decision.id(), many);
    }
    return letters;
  }

  private Map<String, Set<UUID>> waiting(Collection<Telling> tellings) {
    var numbers = tellings.stream().map(telling -> telling.decision().caseNumber()).distinct().toList();
    var waiting = new HashMap<String, Set<UUID>>();
    rooms.forEach(room -> room.people(numbers)
        .forEach((number, ids) -> waiting.computeIfAbsent(number, none -> new LinkedHashSet<>()).addAll(ids)));
    return waiting;
  }

  private DecisionLetter toNominator(Telling telling, PersonCard nominator, List<String> written, Instant due, Set<String> confirmed,
      Map<LetterKey, LetterEdit> changes) {
    var decision = telling.decision();
    var template = "decision-" + decision.outcome().code();
    var edit = changes.getOrDefault(new LetterKey(decision.id(), nominator.id(), template), LetterEdit.NONE);
    var words = edit.words() == null ? decision.words() : edit.words();
    var feedback = edit.feedback() == null ? written : edit.feedback();
    var letter = to(nominator, about(telling, template, edit), confirmed).with("words", words).with("office", decision.office())
        .with("reason", decision.reasonCode());
    var told = feedback.stream().filter(text -> !text.isBlank()).toList();
    for (int i = 0; i < told.size(); i++) {
      letter = letter.with("feedback" + (i + 1), told.get(i));
    }
    if (decision.outcome() == Outcome.REVISE) {
      letter = letter.with("due", due).actionNeededBy(due);
    }
    return new DecisionLetter(decision.id(), Reader.NOMINATOR, letter, words, feedback, edit);
  }

  private DecisionLetter inShort(Telling telling, PersonCard nominator, PersonCard person, Set<String> confirmed,
      Map<LetterKey, LetterEdit> changes) {
    var decision = telling.decision();
    var edit = changes.getOrDefault(new LetterKey(decision.id(), person.id(), "decision-in-short"), LetterEdit.NONE);
    var letter = to(person, about(telling, "decision-in-short", edit), confirmed).with("outcome", decision.outcome().code())
        .with("nominator", nominator.name());
    return new DecisionLetter(decision.id(), Reader.WAITING, letter, "", List.of(), edit);
  }

  private static Letter about(Telling telling, String template, LetterEdit edit) {
    var decision = telling.decision();
    var letter = prefaced(Letter.about(event(decision), template).onCase(decision.caseNumber()).with("title", telling.title())
        .with("story", telling.kind().words()), edit);
    var replaced = decision.replaces();
    return replaced == null ? letter : letter.with("replaced", replaced.toldAt()).with("why", replaced.reason());
  }

  /** The happening that all mails of a decision tell. */
  static String event(Decision decision) {
    return "decision:" + decision.id();
  }

  /** That of the decision which this one replaces. */
  static Optional<String> replacedEvent(Decision decision) {
    return Optional.ofNullable(decision.replaces()).map(replaced -> "decision:" + replaced.id());
  }

  static Letter prefaced(Letter letter, LetterEdit edit) {
    return edit.preface().isEmpty() ? letter : letter.with("foreword", edit.preface());
  }

  private static Letter to(PersonCard person, Letter letter, Set<String> confirmed) {
    var addressed = letter.to(person.id(), person.name(), person.email(), person.language());
    return confirmed.contains(person.email()) ? addressed : addressed.toTypedAddress();
  }
}
