package gov.nyc.schools.spotlight.desk;

import gov.nyc.schools.spotlight.casefile.CaseKind;
import gov.nyc.schools.spotlight.casefile.RecordedEvent;
import gov.nyc.schools.spotlight.casefile.Standing;
import gov.nyc.schools.spotlight.desk.DeskPolicy.Action;
import gov.nyc.schools.spotlight.people.CurrentPerson;
import gov.nyc.schools.spotlight.tasks.Holder;
import gov.nyc.schools.spotlight.tasks.HolderWords;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Says in words what the case page and the lists show: events, holders, the colour of a standing. Used by templates. */
@Component("caseWords")
class CaseWords {

  private static final Set<Standing> GOOD = Set.of(Standing.ACCEPTED, Standing.ACCEPTED_FOR_LAB,
      Standing.CAPTURING, Standing.PUBLISHED, Standing.JOURNEY, Standing.COMPLETE);
  private static final Set<Standing> WAITING =
      Set.of(Standing.UNCONFIRMED, Standing.INFORMATION_ASKED, Standing.REVISION_ASKED);
  /** Steps of reviewers, whose names those who score must not learn from each other. */
  private static final String REVIEWERS = "review-";
  /** A coordinator, never the reviewer, ends the time to undo an answer. */
  private static final String ENDED_BY_STAFF = "approval-finished";

  private final MessageSource messages;
  private final CurrentPerson current;
  private final HolderWords holderWords;

  CaseWords(MessageSource messages, CurrentPerson current, HolderWords holderWords) {
    this.messages = messages;
    this.current = current;
    this.holderWords = holderWords;
  }

  /**
   * The sentence for an event: that for its outcome if there is one, else that for its type. It can name who did it, and the position of
   * the part of the case that it is about.
   *
   * @param kind what the case is called
   * @param namesAll whether the reader may learn who reviewed
   */
  public String of(RecordedEvent event, CaseKind kind, boolean namesAll) {
    var locale = LocaleContextHolder.getLocale();
    var key = "casefile.event." + event.type();
    var who = new Object[] {actor(event, namesAll, locale), event.details().getOrDefault("position", "")};
    var outcome = event.details().get("outcome");
    var particular = outcome == null ? null : of(key + "." + outcome, kind, who, locale);
    return particular != null ? particular : of(key, kind, who, locale);
  }

  private String of(String key, CaseKind kind, Object[] arguments, Locale locale) {
    var own = messages.getMessage(key + kind.words(), arguments, null, locale);
    return own != null ? own : messages.getMessage(key, arguments, null, locale);
  }

  /** Who has to move next, in words: {@code 2 reviewers, Principal}. */
  public String of(List<Holder> holders, Standing standing) {
    return holderWords.of(holders, standing);
  }

  /** Whether the reader may see what is stuck, and with whom. */
  public boolean readsStuck() {
    return current.get().filter(person -> DeskPolicy.allows(person, Action.READ_STUCK)).isPresent();
  }

  /** The kind of tag that a standing gets. */
  public String kind(Standing standing) {
    if (GOOD.contains(standing)) {
      return "good";
    }
    return WAITING.contains(standing) ? "waiting" : standing.open() ? "info" : "plain";
  }

  private String actor(RecordedEvent event, boolean namesAll, Locale locale) {
    if (event.actorName() == null) {
      return messages.getMessage("casefile.actor.system", null, locale);
    }
    return namesAll || !isOfReviewers(event) ? event.actorName() : messages.getMessage("casefile.actor.reviewer", null, locale);
  }

  /** Reviewers don't learn from each other's names: neither from what they did nor from how they answered when asked. */
  private static boolean isOfReviewers(RecordedEvent event) {
    return event.type().startsWith(REVIEWERS) || !event.type().equals(ENDED_BY_STAFF)
        && event.details().values().stream().anyMatch(detail -> detail.toString().startsWith(REVIEWERS));
  }
}
