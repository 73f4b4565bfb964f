package gov.nyc.schools.spotlight.publishing.aftercare;

import gov.nyc.schools.spotlight.casefile.CaseEvent;
import gov.nyc.schools.spotlight.casefile.CaseFiles;
import gov.nyc.schools.spotlight.casefile.CasePanel;
import gov.nyc.schools.spotlight.casefile.Channel;
import gov.nyc.schools.spotlight.people.Role;
import gov.nyc.schools.spotlight.publishing.PublicationKind;
import gov.nyc.schools.spotlight.publishing.Publications;
import gov.nyc.schools.spotlight.publishing.PublishingPolicy;
import gov.nyc.schools.spotlight.publishing.PublishingPolicy.Action;
import gov.nyc.schools.spotlight.publishing.Subject;
import gov.nyc.schools.spotlight.tasks.Attention;
import gov.nyc.schools.spotlight.tasks.TaskHandler;
import gov.nyc.schools.spotlight.tasks.WorkItem;
import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Task_TakeDown: what was public is hidden, as a consent was taken back or somebody turned out to be seen without one. A coordinator sees
 * every place and says what becomes of the pages of this case; each other case has a takedown of its own.
 */
@Component
class Takedowns implements TaskHandler<Takedowns.TakeDown> {

  /**
   * What the coordinator says.
   *
   * @param elsewhere that other platforms were seen to
   * @param takedown {@code keep}, {@code withdraw} or {@code replace}
   * @param comment what was done, up to 1,500 characters, or null
   */
  public record TakeDown(boolean elsewhere, String takedown, String comment) {}

  private final AftercareStore store;
  private final Publications publications;
  private final PublishingPolicy policy;
  private final Attention attention;
  private final CaseFiles files;

  Takedowns(AftercareStore store, Publications publications, PublishingPolicy policy, Attention attention, CaseFiles files) {
    this.store = store;
    this.publications = publications;
    this.policy = policy;
    this.attention = attention;
    this.files = files;
  }

  @Override
  public String taskKey() {
    return "Task_TakeDown";
  }

  @Override
  public Class<TakeDown> command() {
    return TakeDown.class;
  }

  @Override
  public Map<String, Object> handle(WorkItem item, TakeDown command, Acting by) {
    policy.require(Action.SETTLE_TAKEDOWN, item.caseNumber());
    store.decide(id(item), command.takedown(), composed(command.comment()), by.personId());
    files.record(item.caseNumber(), CaseEvent.by(by.personId(), by.channel(), "takedown-settled")
        .with(Map.of("outcome", command.takedown())));
    return Map.of("takedown", command.takedown());
  }

  /** Does what was decided. */
  void settle(UUID aftercareId, String takedown) {
    var number = store.caseNumber(aftercareId);
    if (takedown.equals("withdraw")) {
      var reason = store.cause(aftercareId).cause().equals("revoked") ? "consent-revoked" : "consent-missing";
      subjects(number, store.places(aftercareId))
          .forEach(subject -> publications.withdraw(subject, reason, store.settledBy(aftercareId), Channel.PAGE));
    } else if (takedown.equals("replace")) {
      attention.needed(number, Role.PRODUCER, "replace-hidden", aftercareId.toString());
    }
    store.end(aftercareId);
  }

  @Override
  public Optional<CasePanel.Content> beside(WorkItem item) {
    return Optional.of(new CasePanel.Content("publishing/parts :: places",
        Map.of("places", store.places(id(item)), "cause", store.cause(id(item)), "number", item.caseNumber())));
  }

  private static List<Subject> subjects(String number, List<AftercareStore.Place> places) {
    return places.stream().filter(place -> place.caseNumber().equals(number)).map(place -> new Subject(PublicationKind.valueOf(place.pageKind()), number, place.pageSubject()))
        .distinct().toList();
  }

  /** Counted as the form counted it. */
  private static String composed(String comment) {
    return comment == null || comment.isBlank() ? null : Normalizer.normalize(comment, Normalizer.Form.NFC);
  }

  private static UUID id(WorkItem item) {
    return item.subject("aftercareId");
  }
}
