package gov.nyc.schools.spotlight.nomination;

import static gov.nyc.schools.spotlight.people.Role.ADMIN;
import static gov.nyc.schools.spotlight.people.Role.COORDINATOR;
import static gov.nyc.schools.spotlight.people.Role.DECIDER;
import static gov.nyc.schools.spotlight.people.Role.OPERATOR;
import static gov.nyc.schools.spotlight.people.Role.PRODUCER;
import static gov.nyc.schools.spotlight.people.Role.REVIEWER;

import gov.nyc.schools.spotlight.casefile.CaseFiles;
import gov.nyc.schools.spotlight.casefile.Standing;
import gov.nyc.schools.spotlight.people.People;
import gov.nyc.schools.spotlight.people.Role;
import gov.nyc.schools.spotlight.tasks.TaskClosedAlready;
import java.util.Set;
import java.util.UUID;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/**
 * Who may do what about a nomination, and while it stands where. What is not said here is denied. Whether a person may know of the
 * case at all (districts, conflicts of interest) is asked before, where cases are read.
 */
@Component
class NominationPolicy {

  private final People people;
  private final CaseFiles files;

  NominationPolicy(People people, CaseFiles files) {
    this.people = people;
    this.files = files;
  }

  /** The staff who may, by any one of these roles; none: no member of staff may, whatever the role. */
  static Set<Role> staff(NominationAction action) {
    return switch (action) {
      case READ -> Set.of(REVIEWER, COORDINATOR, DECIDER, PRODUCER, OPERATOR, ADMIN);
      case SCREEN, CONFIRM_PRINCIPAL, SETTLE_SUPPORT, RAISE_PRIVACY_FLAG, READ_DRAFTS, HELP_DRAFT, ENTER_FOR_OTHERS -> Set.of(COORDINATOR);
      case CLEAR_PRIVACY_FLAG -> Set.of(COORDINATOR, DECIDER);
      case CONFIRM_ADDRESS, CORRECT, GIVE_INFORMATION, REVISE, WITHDRAW, RESUME, CONFIRM_SUPPORT, LEAVE -> Set.of();
    };
  }

  /** Whether the nominator may, who comes by a mailed link. */
  static boolean nominator(NominationAction action) {
    return switch (action) {
      case CONFIRM_ADDRESS, CORRECT, GIVE_INFORMATION, REVISE, WITHDRAW, RESUME -> true;
      case READ, SCREEN, CONFIRM_PRINCIPAL, SETTLE_SUPPORT, RAISE_PRIVACY_FLAG, CLEAR_PRIVACY_FLAG, CONFIRM_SUPPORT, LEAVE, READ_DRAFTS, HELP_DRAFT,
          ENTER_FOR_OTHERS -> false;
    };
  }

  /** Whether a supporter may, who comes by a mailed link. */
  static boolean supporter(NominationAction action) {
    return action == NominationAction.CONFIRM_SUPPORT || action == NominationAction.LEAVE;
  }

  /** Whether it makes sense while the case stands there. */
  static boolean stands(NominationAction action, Standing standing) {
    return switch (action) {
      // A draft is no case yet.
      case READ, CONFIRM_SUPPORT, LEAVE, READ_DRAFTS, HELP_DRAFT, ENTER_FOR_OTHERS -> true;
      case CONFIRM_ADDRESS -> standing == Standing.UNCONFIRMED;
      case SCREEN, CORRECT -> standing == Standing.SCREENING;
      case GIVE_INFORMATION -> standing == Standing.INFORMATION_ASKED;
      case REVISE -> standing == Standing.REVISION_ASKED;
      case CONFIRM_PRINCIPAL, SETTLE_SUPPORT -> standing == Standing.UNDER_REVIEW || standing == Standing.DECIDING;
      case RAISE_PRIVACY_FLAG, CLEAR_PRIVACY_FLAG -> standing.open();
      case WITHDRAW -> switch (standing) {
        case UNCONFIRMED, SCREENING, INFORMATION_ASKED, UNDER_REVIEW, DECIDING, REVISION_ASKED -> true;
        default -> false;
      };
      case RESUME -> standing == Standing.WITHDRAWN;
    };
  }

  /**
   * @throws AccessDeniedException unless this person holds a role for it now, whatever it held at sign-in
   * @throws TaskClosedAlready unless the case stands where it makes sense
   */
  void requireStaff(NominationAction action, String caseNumber, UUID personId) {
    requireStaff(action, personId);
    requireStanding(action, caseNumber);
  }

  /**
   * For what is done before there is a case.
   *
   * @throws AccessDeniedException unless this person holds a role for it now, whatever it held at sign-in
   */
  void requireStaff(NominationAction action, UUID personId) {
    boolean holds = staff(action).stream()
        .anyMatch(role -> people.withRole(role).stream().anyMatch(person -> person.id().equals(personId)));
    if (!holds) {
      throw new AccessDeniedException(action + " is not for this person");
    }
  }

  /**
   * @throws AccessDeniedException unless this person is the nominator and may
   * @throws TaskClosedAlready unless the case stands where it makes sense
   */
  void requireNominator(NominationAction action, Nomination nomination, UUID personId) {
    if (!nominator(action) || !nomination.nominatorId().equals(personId)) {
      throw new AccessDeniedException(action + " is the nominator's");
    }
    requireStanding(action, nomination.caseNumber());
  }

  private void requireStanding(NominationAction action, String caseNumber) {
    if (!stands(action, files.get(caseNumber).standing())) {
      throw new TaskClosedAlready(caseNumber);
    }
  }

  /** @throws AccessDeniedException unless this person is that supporter and may */
  void requireSupporter(NominationAction action, Supporter supporter, UUID personId) {
    if (!supporter(action) || !supporter.personId().equals(personId)) {
      throw new AccessDeniedException(action + " is the supporter's");
    }
  }

  /** Nobody handles a nomination that they sent in, or whose school they lead, themselves. */
  boolean ownNomination(Nomination nomination, UUID personId) {
    var mine = people.find(personId).map(person -> person.email()).orElse("");
    return mine.equalsIgnoreCase(people.get(nomination.nominatorId()).email())
        || mine.equalsIgnoreCase(people.get(nomination.principalId()).email());
  }
}
