package gov.nyc.schools.spotlight.nomination;

import gov.nyc.schools.spotlight.mail.LinkId;
import gov.nyc.schools.spotlight.mail.PersonalLinks;
import gov.nyc.schools.spotlight.mail.Purpose;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The links that a nominator is mailed. Each opens one thing of one case; only the status link outlives its task, and it only reads. */
@Component
public class NominationLinks {

  public static final Purpose CONFIRM = Purpose.of("confirm-address", "/confirm/{token}");
  public static final Purpose STATUS = Purpose.of("nomination-status", "/status/{token}").livingUpTo(Duration.ofDays(731));
  public static final Purpose CORRECT = Purpose.of("correct-nomination", "/correct/{token}");
  public static final Purpose INFORMATION = Purpose.of("give-information", "/information/{token}");
  /** Issued by the room that tells decisions, with the mail that asks for a revision. */
  public static final Purpose REVISE = Purpose.of("revise-nomination", "/revise/{token}");
  public static final Purpose WITHDRAW = Purpose.of("withdraw-nomination", "/status/withdraw/{token}");
  public static final Purpose RESUME = Purpose.of("resume-nomination", "/status/resume/{token}");
  public static final Purpose CONFIRM_SUPPORT = Purpose.of("confirm-support", "/support/{token}");
  /** A supporter's page of the case; it only reads. */
  public static final Purpose FOLLOW = Purpose.of("follow-practice", "/following/{token}").livingUpTo(Duration.ofDays(731));

  private static final List<Purpose> ACTING = List.of(CONFIRM, CORRECT, INFORMATION, REVISE, WITHDRAW, RESUME);
  /** How long a link lives that a nominator asked for just now. */
  private static final Duration SHORTLY = Duration.ofDays(1);

  private final PersonalLinks links;
  private final Clock clock;

  NominationLinks(PersonalLinks links, Clock clock) {
    this.links = links;
    this.clock = clock;
  }

  /** The link with which to do something about a nomination; the one that is open already, so that a reminder carries the same. */
  LinkId acting(Purpose purpose, Nomination nomination) {
    return links.current(purpose, nomination.nominatorId(), nomination.caseNumber())
        .orElseGet(() -> fresh(purpose, nomination));
  }

  LinkId fresh(Purpose purpose, Nomination nomination) {
    var life = purpose == WITHDRAW || purpose == RESUME ? SHORTLY : purpose.longest();
    return issue(purpose, nomination.nominatorId(), nomination.caseNumber(), nomination.revision(), life, true);
  }

  /** @param until the end of the time in which the nomination can be corrected */
  LinkId correcting(Nomination nomination, Instant until) {
    return links.current(CORRECT, nomination.nominatorId(), nomination.caseNumber()).orElseGet(() -> links.issue(CORRECT,
        nomination.nominatorId(), nomination.caseNumber(), nomination.caseNumber(), nomination.revision(), until, true));
  }

  LinkId status(Nomination nomination) {
    return links.current(STATUS, nomination.nominatorId(), nomination.caseNumber())
        .orElseGet(() -> issue(STATUS, nomination.nominatorId(), nomination.caseNumber(), 0, STATUS.longest(), false));
  }

  /** Ends every link that acts; the status link goes on reading. */
  void endActing(String caseNumber) {
    ACTING.forEach(purpose -> links.endAll(purpose, caseNumber));
  }

  void end(Purpose purpose, String caseNumber) {
    links.endAll(purpose, caseNumber);
  }

  private LinkId issue(Purpose purpose, UUID person, String caseNumber, int revision, Duration life, boolean withCode) {
    return links.issue(purpose, person, caseNumber, caseNumber, revision, clock.instant().plus(life), withCode);
  }
}
