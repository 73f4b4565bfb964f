package gov.nyc.schools.spotlight.review.deciding;

import gov.nyc.schools.spotlight.casefile.CaseAccess;
import gov.nyc.schools.spotlight.casefile.CaseCard;
import gov.nyc.schools.spotlight.casefile.CaseEvent;
import gov.nyc.schools.spotlight.casefile.CaseFiles;
import gov.nyc.schools.spotlight.casefile.Channel;
import gov.nyc.schools.spotlight.casefile.DecisionReversed;
import gov.nyc.schools.spotlight.casefile.PublicStories;
import gov.nyc.schools.spotlight.casefile.Standing;
import gov.nyc.schools.spotlight.casefile.UnknownCase;
import gov.nyc.schools.spotlight.forms.TypedText;
import gov.nyc.schools.spotlight.mail.Outbox;
import gov.nyc.schools.spotlight.review.ReviewPolicy;
import gov.nyc.schools.spotlight.review.ReviewPolicy.Action;
import gov.nyc.schools.spotlight.workflow.Processes;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reverses a decision that was told, for a reason that everybody reads with the next one. What was begun because of it ends, and the case
 * is decided anew. What is public, or was, can't be undone like this: then the school withdraws, or it stays.
 */
@Service
@Transactional
class ReversingDecisions {

  /** In characters, as the page counts them. */
  static final int LONGEST_REASON = 1500;

  private final Decisions decisions;
  private final Processes processes;
  private final Outbox outbox;
  private final CaseFiles files;
  private final CaseAccess access;
  private final PublicStories stories;
  private final ReviewPolicy policy;
  private final ApplicationEventPublisher events;

  ReversingDecisions(Decisions decisions, Processes processes, Outbox outbox, CaseFiles files, CaseAccess access, PublicStories stories,
      ReviewPolicy policy, ApplicationEventPublisher events) {
    this.decisions = decisions;
    this.processes = processes;
    this.outbox = outbox;
    this.files = files;
    this.access = access;
    this.stories = stories;
    this.policy = policy;
    this.events = events;
  }

  /**
   * The decision, for whoever is about to reverse it.
   *
   * @throws DecisionGone when it can't be reversed, or not any more
   */
  @Transactional(readOnly = true)
  public Decision reversible(UUID id) {
    policy.require(Action.REVERSE);
    var decision = decisions.find(id).orElseThrow(UnknownCase::new);
    var file = access.read(decision.caseNumber());
    return inForce(file, decisions.ofCase(file.number())).filter(found -> found.id().equals(id)).filter(found -> !stories.everTold(file.number()))
        .orElseThrow(DecisionGone::notReversible);
  }

  /**
   * @param reason up to {@link #LONGEST_REASON} characters, not blank: everybody who is told of the next decision reads it
   * @throws DecisionGone as {@link #reversible}, and when somebody else was faster
   * @throws RefusedLetter when the reason can't be kept; nothing was changed
   */
  public void reverse(UUID id, String reason) {
    var by = policy.require(Action.REVERSE);
    var typed = new TypedText(reason);
    check(typed);
    var number = decisions.find(id).orElseThrow(UnknownCase::new).caseNumber();
    access.read(number);
    // In the order of whoever publishes or works on the case: the processes first, the rows after.
    processes.holdCase(number);
    var decision = reversible(id);
    if (!decisions.reverse(id, typed.text(), by.id())) {
      throw DecisionGone.notReversible();
    }
    files.record(number, CaseEvent.by(by.id(), Channel.PAGE, "decision-reversed").with(Map.of("decisionId", id.toString())));
    // What hasn't left yet would tell of a decision that is in force no more.
    outbox.discard(DecisionLetters.event(decision));
    if (decision.outcome() == Outcome.REVISE) {
      processes.correlate("Msg_DecisionReversed", number, Map.of());
    }
    events.publishEvent(new DecisionReversed(number, decision.outcome().code()));
    boolean atScreening = decision.round() == HoldingDecisions.SCREENING;
    files.stand(number, atScreening ? Standing.SCREENING : Standing.DECIDING);
    processes.start("nomination", number, Map.of("resumeAt", atScreening ? "screening" : "decision"));
  }

  /** The told decision that the case stands by: the newest, unless another one is being made or the case went on since. */
  static Optional<Decision> inForce(CaseCard file, List<Decision> newestFirst) {
    return newestFirst.stream().filter(decision -> switch (decision.status()) {
      case HELD, RELEASED, TOLD -> true;
      default -> false;
    }).findFirst().filter(decision -> decision.status() == Decision.Status.TOLD && stands(file.standing(), decision.outcome()));
  }

  private static boolean stands(Standing standing, Outcome outcome) {
    return standing == outcome.standing() || outcome.accepts() && (standing == Standing.CAPTURING || standing == Standing.JOURNEY);
  }

  private static void check(TypedText reason) {
    if (reason.blank()) {
      throw new RefusedLetter(Map.of("reason", "review.reverse.refused.reason"));
    }
    if (reason.unstorable().isPresent()) {
      throw new RefusedLetter(Map.of("reason", "review.letter.refused.character"));
    }
    if (reason.length() > LONGEST_REASON) {
      throw new RefusedLetter(Map.of("reason", "review.letter.refused.long"));
    }
  }
}
