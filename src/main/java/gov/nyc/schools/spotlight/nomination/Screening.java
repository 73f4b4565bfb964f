package gov.nyc.schools.spotlight.nomination;

import gov.nyc.schools.spotlight.casefile.CaseEvent;
import gov.nyc.schools.spotlight.casefile.CaseFiles;
import gov.nyc.schools.spotlight.casefile.CasePanel;
import gov.nyc.schools.spotlight.casefile.ScreeningDecided;
import gov.nyc.schools.spotlight.forms.Forms;
import gov.nyc.schools.spotlight.nomination.draft.Door;
import gov.nyc.schools.spotlight.people.People;
import gov.nyc.schools.spotlight.tasks.RefusedTask;
import gov.nyc.schools.spotlight.tasks.TaskHandler;
import gov.nyc.schools.spotlight.tasks.WorkItem;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Task_ScreenNomination: a coordinator sends a nomination to review, asks for more, refers it, declines it, or joins it with an earlier one of
 * the same practice.
 */
@Component
class Screening implements TaskHandler<Screening.ScreenNomination> {

  /**
   * What the coordinator says.
   *
   * @param outcome {@code review}, {@code ask}, {@code refer}, {@code decline} or {@code merge}
   * @param fields for {@code ask}: the answers to give again
   * @param question for {@code ask}: read word for word by the nominator
   * @param office for {@code refer}
   * @param reasonCode for {@code decline}
   * @param words for {@code refer} and {@code decline}: read word for word once the decision is told
   * @param privacyFlag a student is named or can be recognised
   * @param joinInto for {@code merge}: the number of the case that goes on for both
   * @param principalChecked for {@code review}: whether the coordinator vouches for the principal's name and address
   */
  public record ScreenNomination(String outcome, List<String> fields, String question, String office, String reasonCode,
      String words, boolean privacyFlag, String joinInto, String principalName, String principalEmail, boolean principalChecked) {

    public ScreenNomination {
      fields = fields == null ? List.of() : List.copyOf(fields);
    }
  }

  private final Nominations nominations;
  private final Questions questions;
  private final Screenings screenings;
  private final Corrections corrections;
  private final Joining joining;
  private final VouchingForPrincipal vouching;
  private final Comparing comparing;
  private final NominationPolicy policy;
  private final People people;
  private final CaseFiles files;
  private final Forms forms;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Screening(Nominations nominations, Questions questions, Screenings screenings, Corrections corrections, Joining joining,
      VouchingForPrincipal vouching, Comparing comparing, NominationPolicy policy, People people, CaseFiles files, Forms forms,
      ApplicationEventPublisher events, Clock clock) {
    this.nominations = nominations;
    this.questions = questions;
    this.screenings = screenings;
    this.corrections = corrections;
    this.joining = joining;
    this.vouching = vouching;
    this.comparing = comparing;
    this.people = people;
    this.policy = policy;
    this.files = files;
    this.forms = forms;
    this.events = events;
    this.clock = clock;
  }

  @Override
  public String taskKey() {
    return "Task_ScreenNomination";
  }

  @Override
  public Class<ScreenNomination> command() {
    return ScreenNomination.class;
  }

  @Override
  public Map<String, Object> handle(WorkItem item, ScreenNomination command, Acting by) {
    policy.requireStaff(NominationAction.SCREEN, item.caseNumber(), by.personId());
    var number = item.caseNumber();
    if (command.outcome().equals("merge")) {
      joining.hold(number, command.joinInto());
    }
    requireOwnQuestions(number, command);
    var nomination = nominations.get(number);
    var now = clock.instant();
    corrections.end(number);
    screenings.add(number, new Screenings.Screening(command.outcome(), command.reasonCode(), command.office(), command.words(),
        by.personId(), now));
    files.record(number, CaseEvent.by(by.personId(), by.channel(), "nomination-screened")
        .with(Map.of("outcome", command.outcome())));
    if (command.privacyFlag()) {
      nomination.raisePrivacyFlag(by.personId(), now);
      files.record(number, CaseEvent.by(by.personId(), by.channel(), "privacy-flag-raised"));
    }
    switch (command.outcome()) {
      case "ask" -> questions.ask(number, command.fields(), command.question(), by.personId(), now);
      case "refer", "decline" -> events.publishEvent(new ScreeningDecided(number, command.outcome(), command.reasonCode(),
          command.words(), command.office(), by.personId()));
      case "merge" -> joining.join(number, command.joinInto(), by);
      case "review" -> principal(nomination, command, by);
      default -> { }
    }
    return Map.of("outcome", command.outcome());
  }

  /** Vouched for now, the principal is asked at once; else a task of its own asks for it. */
  private void principal(Nomination nomination, ScreenNomination command, Acting by) {
    if (command.principalChecked()) {
      vouching.vouch(nomination, required("principalName", command.principalName()), required("principalEmail", command.principalEmail()), by);
    } else if (changed(nomination, command)) {
      throw new RefusedTask("principalChecked", "nomination.principal.unchecked");
    }
  }

  private boolean changed(Nomination nomination, ScreenNomination command) {
    var known = people.get(nomination.principalId());
    return command.principalName() != null && !command.principalName().strip().equals(known.name().strip())
        || command.principalEmail() != null && !command.principalEmail().strip().equalsIgnoreCase(known.email());
  }

  private static String required(String field, String typed) {
    if (typed == null || typed.isBlank()) {
      throw new RefusedTask(field, "nomination.principal.needed");
    }
    return typed.strip();
  }

  @Override
  public Map<String, Object> initial(WorkItem item) {
    var principal = people.get(nominations.get(item.caseNumber()).principalId());
    return Map.of("principalName", principal.name(), "principalEmail", principal.email());
  }

  /** What is likely the same practice, to be compared before anything is decided. */
  @Override
  public Optional<CasePanel.Content> beside(WorkItem item) {
    var likely = comparing.likely(item.caseNumber());
    return likely.isEmpty() ? Optional.empty()
        : Optional.of(new CasePanel.Content("nomination/beside :: likely", Map.of("number", item.caseNumber(), "likely", likely)));
  }

  /** A nomination and a scaling story ask different things; a question about nothing would be mailed else. */
  private void requireOwnQuestions(String caseNumber, ScreenNomination command) {
    var own = forms.form(Door.of(files.get(caseNumber).kind()).form()).fields().keySet();
    if (command.outcome().equals("ask") && !own.containsAll(command.fields())) {
      throw new RefusedTask("fields", "nomination.screen.foreign");
    }
  }

  @Override
  public boolean permits(WorkItem item, UUID personId) {
    return !policy.ownNomination(nominations.get(item.caseNumber()), personId);
  }
}
