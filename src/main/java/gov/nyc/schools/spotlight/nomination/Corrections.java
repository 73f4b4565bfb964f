package gov.nyc.schools.spotlight.nomination;

import gov.nyc.schools.spotlight.casefile.CaseEvent;
import gov.nyc.schools.spotlight.casefile.CaseFiles;
import gov.nyc.schools.spotlight.casefile.Channel;
import gov.nyc.schools.spotlight.mail.MailAddresses;
import gov.nyc.schools.spotlight.mail.PersonalLink;
import gov.nyc.schools.spotlight.mail.PersonalLinks;
import gov.nyc.schools.spotlight.nomination.draft.Door;
import gov.nyc.schools.spotlight.nomination.draft.DraftKind;
import gov.nyc.schools.spotlight.nomination.draft.Drafts;
import gov.nyc.schools.spotlight.people.People;
import gov.nyc.schools.spotlight.tasks.TaskClosedAlready;
import gov.nyc.schools.spotlight.tasks.WorkItem;
import gov.nyc.schools.spotlight.tasks.WorkItems;
import gov.nyc.schools.spotlight.workflow.Processes;
import gov.nyc.schools.spotlight.workflow.TaskGone;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets a nominator correct what they sent in: for a while after they confirmed it ({@code tracker.nomination.edit-window}, a day unless
 * said), and only until somebody begins to read it. The earlier version stays.
 */
@Service
@Transactional
public class Corrections {

  private static final String SCREENING = "Task_ScreenNomination";

  private final Nominations nominations;
  private final Revisions revisions;
  private final NewVersions versions;
  private final Screenings screenings;
  private final Drafts drafts;
  private final NominationPolicy policy;
  private final NominationLinks issued;
  private final NominationLetters letters;
  private final PersonalLinks links;
  private final MailAddresses addresses;
  private final WorkItems items;
  private final Processes processes;
  private final CaseFiles files;
  private final People people;
  private final Clock clock;
  private final Duration window;

  Corrections(Nominations nominations, Revisions revisions, NewVersions versions, Screenings screenings, Drafts drafts,
      NominationPolicy policy, NominationLinks issued, NominationLetters letters, PersonalLinks links, MailAddresses addresses,
      WorkItems items, Processes processes, CaseFiles files, People people, Clock clock,
      @Value("${tracker.nomination.edit-window:PT24H}") Duration window) {
    this.nominations = nominations;
    this.revisions = revisions;
    this.versions = versions;
    this.screenings = screenings;
    this.drafts = drafts;
    this.policy = policy;
    this.issued = issued;
    this.letters = letters;
    this.links = links;
    this.addresses = addresses;
    this.items = items;
    this.processes = processes;
    this.files = files;
    this.people = people;
    this.clock = clock;
    this.window = window;
  }

  /** Until when this nomination can be corrected; empty when it can't be any more. */
  @Transactional(readOnly = true)
  public Optional<Instant> until(String caseNumber) {
    var nomination = nominations.get(caseNumber);
    if (!NominationPolicy.stands(NominationAction.CORRECT, files.get(caseNumber).standing()) || !nomination.addressConfirmed()) {
      return Optional.empty();
    }
    var until = nomination.addressConfirmedAt().plus(window);
    return clock.instant().isBefore(until) && unread(caseNumber).isPresent() && screenings.last(caseNumber).isEmpty()
        ? Optional.of(until) : Optional.empty();
  }

  /**
   * Opens the nomination for typing and mails the link and the code with which the correction is sent in.
   *
   * @throws TaskClosedAlready when it can't be corrected any more
   */
  public void mailCode(PersonalLink status) {
    var number = status.caseNumber();
    var nomination = nominations.get(number);
    policy.requireNominator(NominationAction.CORRECT, nomination, status.personId());
    var until = until(number).orElseThrow(() -> new TaskClosedAlready(number));
    drafts.open(DraftKind.CORRECTION, number, Door.of(files.get(number).kind()), List.of(), revisions.current(number).orElseThrow().answers(),
        nomination.language());
    letters.correctionCode(nomination, issued.correcting(nomination, until), until);
  }

  /**
   * Sends the correction in, if nobody has begun to read.
   *
   * @throws TaskClosedAlready when the link was used, or somebody has begun
   * @throws IncompleteNomination when an answer is missing or not sound
   */
  public void correct(PersonalLink link) {
    var number = link.caseNumber();
    if (!links.use(link.id())) {
      throw new TaskClosedAlready(number);
    }
    var nomination = nominations.get(number);
    policy.requireNominator(NominationAction.CORRECT, nomination, link.personId());
    hold(number);
    until(number).orElseThrow(() -> new TaskClosedAlready(number));
    int revision = versions.make(nomination, DraftKind.CORRECTION, link.personId());
    addresses.confirm(people.get(nomination.nominatorId()).email());
    files.record(number, CaseEvent.by(link.personId(), Channel.LINK, "nomination-corrected").with(java.util.Map.of("revision", revision)));
    letters.corrected(nomination);
  }

  /** Whoever takes the task at this moment waits, and then reads the corrected version. */
  private void hold(String number) {
    try {
      processes.hold(unread(number).orElseThrow(() -> new TaskClosedAlready(number)).taskId());
    } catch (TaskGone gone) {
      throw new TaskClosedAlready(number);
    }
  }

  private Optional<WorkItem> unread(String caseNumber) {
    return items.ofCase(caseNumber, SCREENING).filter(item -> item.assigneeId() == null);
  }

  /** Somebody has begun to read: what was being typed for a correction is let go of. */
  void end(String caseNumber) {
    drafts.closeAllOf(caseNumber);
    issued.end(NominationLinks.CORRECT, caseNumber);
  }
}
