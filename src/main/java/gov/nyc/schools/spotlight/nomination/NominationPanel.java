package gov.nyc.schools.spotlight.nomination;

import gov.nyc.schools.spotlight.casefile.CaseCard;
import gov.nyc.schools.spotlight.casefile.CasePanel;
import gov.nyc.schools.spotlight.casefile.Stage;
import gov.nyc.schools.spotlight.forms.AnswerSection;
import gov.nyc.schools.spotlight.people.CurrentPerson;
import gov.nyc.schools.spotlight.people.People;
import gov.nyc.schools.spotlight.people.PersonCard;
import gov.nyc.schools.spotlight.people.Role;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** The nomination on the case page: its words as they are now, earlier versions, questions, and the privacy flag. */
@Component
class NominationPanel implements CasePanel {

  /** One version of the words. */
  public record Version(int number, String reason, Instant at, boolean blanked, List<AnswerSection> sections) {}

  /** What changed from the version before to this one. */
  public record Changed(int number, List<Changes.Change> changes) {}

  /**
   * Somebody who supports the practice.
   *
   * @param name null for whoever only reads the nomination, and so is {@code email}
   */
  public record Support(String name, String email, Instant since, boolean confirmed, boolean left, String words,
      List<AnswerSection> typed) {}

  /** Addresses of people: whoever only reads the nomination writes to nobody. */
  private static final Set<String> ADDRESSES = Set.of("email", "contactEmail", "principalEmail");

  private final Nominations nominations;
  private final Revisions revisions;
  private final Questions questions;
  private final Withdrawals withdrawals;
  private final Supporters supporters;
  private final ShownAnswers answers;
  private final NamedSchools schools;
  private final People people;
  private final CurrentPerson current;

  NominationPanel(Nominations nominations, Revisions revisions, Questions questions, Withdrawals withdrawals, Supporters supporters,
      ShownAnswers answers, NamedSchools schools, People people, CurrentPerson current) {
    this.nominations = nominations;
    this.revisions = revisions;
    this.questions = questions;
    this.withdrawals = withdrawals;
    this.supporters = supporters;
    this.answers = answers;
    this.schools = schools;
    this.people = people;
    this.current = current;
  }

  @Override
  public int order() {
    return 10;
  }

  @Override
  public Optional<Content> content(CaseCard file) {
    return nominations.findById(file.number()).filter(nomination -> allowed(NominationAction.READ)).map(nomination -> content(file, nomination));
  }

  private Content content(CaseCard file, Nomination nomination) {
    boolean staff = staff();
    var kept = revisions.of(file.number());
    var versions = kept.stream().map(revision -> new Version(revision.number(), revision.reason().name(),
        revision.submittedAt(), revision.blanked(),
        staff ? answers.of(revision) : withoutAddresses(answers.of(revision)))).toList();
    var model = new HashMap<String, Object>();
    model.put("number", file.number());
    model.put("story", file.kind().words());
    model.put("current", versions.get(0));
    // Who works on what was accepted long ago reads on what became of it first.
    model.put("decided", file.stage().compareTo(Stage.DECISION) > 0);
    model.put("earlier", versions.subList(1, versions.size()));
    model.put("changed", changed(versions));
    model.put("confirmed", nomination.addressConfirmed());
    model.put("questions", staff ? questions.of(file.number()) : List.of());
    model.put("withdrawal", staff ? withdrawals.last(file.number()).orElse(null) : null);
    model.put("supporters", supporting(file.number(), staff));
    model.put("joinedInto", staff ? nomination.joinedInto() : null);
    model.put("joinedHere", staff ? nominations.findByJoinedInto(file.number()).stream().map(Nomination::caseNumber).sorted().toList() : List.of());
    model.put("flagged", nomination.privacyFlagged());
    model.put("suspected", staff && file.standing().open() && !nomination.privacyFlagged() ? SuspectedNames.in(kept.get(0).answers()) : List.of());
    model.put("canRaise", NominationPolicy.stands(NominationAction.RAISE_PRIVACY_FLAG, file.standing())
        && allowed(NominationAction.RAISE_PRIVACY_FLAG) && !nomination.privacyFlagged());
    model.put("canClear", NominationPolicy.stands(NominationAction.CLEAR_PRIVACY_FLAG, file.standing())
        && allowed(NominationAction.CLEAR_PRIVACY_FLAG) && nomination.privacyFlagged());
    if (staff) {
      PersonCard principal = people.get(nomination.principalId());
      model.put("principalName", principal.name());
      model.put("principalEmail", principal.email());
      model.put("listed", nomination.principalKnown() ? List.of() : schools.principals(file.schools()));
      model.put("source", nomination.principalSource().name());
      model.put("support", nomination.support().name());
      model.put("supportAt", nomination.supportAt());
    }
    return new Content("nomination/panel :: nomination", model);
  }

  /** The newest first; versions whose words were blanked can't be compared. */
  private static List<Changed> changed(List<Version> versions) {
    return IntStream.range(0, versions.size() - 1).filter(i -> !versions.get(i).blanked() && !versions.get(i + 1).blanked())
        .mapToObj(i -> new Changed(versions.get(i).number(), Changes.between(versions.get(i + 1).sections(), versions.get(i).sections()))).toList();
  }

  /** Whoever has not confirmed yet counts for nothing, but staff may know of them. */
  private List<Support> supporting(String number, boolean staff) {
    var all = supporters.of(number).stream().filter(supporter -> staff || supporter.confirmed()).toList();
    var cards = staff ? people.cards(all.stream().map(Supporter::personId).toList()).stream()
        .collect(Collectors.toMap(PersonCard::id, Function.identity())) : Map.<UUID, PersonCard>of();
    return all.stream().map(supporter -> {
      var card = cards.get(supporter.personId());
      return new Support(card == null ? null : card.name(), card == null ? null : card.email(), supporter.addedAt(), supporter.confirmed(),
          supporter.leftAt() != null, supporter.words(), staff ? answers.of(supporter) : List.of());
    }).toList();
  }

  private static List<AnswerSection> withoutAddresses(List<AnswerSection> sections) {
    return sections.stream().map(section -> new AnswerSection(section.title(),
        section.lines().stream().filter(line -> !ADDRESSES.contains(line.key())).toList())).toList();
  }

  /** Who keeps the case moving: others need the nomination, not how it was talked about. */
  private boolean staff() {
    return current.has(Role.COORDINATOR) || current.has(Role.DECIDER) || current.has(Role.ADMIN);
  }

  private boolean allowed(NominationAction action) {
    return NominationPolicy.staff(action).stream().anyMatch(current::has);
  }
}
