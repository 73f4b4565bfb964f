package gov.nyc.schools.spotlight.spotlight;

import gov.nyc.schools.spotlight.approval.Approvals;
import gov.nyc.schools.spotlight.casefile.CaseCard;
import gov.nyc.schools.spotlight.casefile.CasePanel;
import gov.nyc.schools.spotlight.casefile.Standing;
import gov.nyc.schools.spotlight.people.People;
import gov.nyc.schools.spotlight.people.PersonCard;
import gov.nyc.schools.spotlight.spotlight.Clearances.Clearance;
import gov.nyc.schools.spotlight.spotlight.SpotlightPolicy.Action;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The spotlight in the making on the case page: what was done, what was skipped and why, the words, and what was said of them. */
@Component
class SpotlightPanel implements CasePanel {

  private final Spotlights spotlights;
  private final DoneSteps steps;
  private final Drafts drafts;
  private final Clearances clearances;
  private final Approvals approvals;
  private final Producers producers;
  private final People people;
  private final SpotlightPolicy policy;

  SpotlightPanel(Spotlights spotlights, DoneSteps steps, Drafts drafts, Clearances clearances, Approvals approvals, Producers producers,
      People people, SpotlightPolicy policy) {
    this.spotlights = spotlights;
    this.steps = steps;
    this.drafts = drafts;
    this.clearances = clearances;
    this.approvals = approvals;
    this.producers = producers;
    this.people = people;
    this.policy = policy;
  }

  @Override
  public int order() {
    return 5;
  }

  @Override
  @Transactional(readOnly = true)
  public Optional<Content> content(CaseCard file) {
    return policy.allows(Action.READ)
        ? spotlights.find(file.number()).filter(SpotlightPanel::hasContent).map(spotlight -> content(file, spotlight)) : Optional.empty();
  }

  /** Before it is planned there is nothing to tell. */
  private static boolean hasContent(Spotlight spotlight) {
    return spotlight.producerId() != null || !spotlight.inTheMaking();
  }

  private Content content(CaseCard file, Spotlight spotlight) {
    var done = steps.of(file.number());
    var said = clearances.of(file.number());
    var model = new HashMap<String, Object>();
    model.put("number", file.number());
    model.put("spotlight", spotlight);
    model.put("steps", done);
    model.put("draft", drafts.last(file.number()).orElse(null));
    model.put("clearances", said);
    model.put("factCheck", spotlight.factCheckId() == null ? null : approvals.get(spotlight.factCheckId()));
    model.put("names", names(spotlight, done, said));
    boolean made = file.standing() == Standing.CAPTURING && spotlight.inTheMaking();
    model.put("proposes", file.standing() == Standing.PUBLISHED && policy.allows(Action.PROPOSE_FOR_LAB));
    model.put("scopes", made && spotlight.producerId() != null && policy.allows(Action.PLAN) ? Spotlight.SCOPES : List.<String>of());
    model.put("others", made && spotlight.producerId() != null && policy.allows(Action.CHANGE_PRODUCER)
        ? producers.of(file.number()).stream().filter(person -> !person.id().equals(spotlight.producerId())).toList()
        : List.<PersonCard>of());
    return new Content("spotlight/panel :: progress", model);
  }

  private Map<UUID, String> names(Spotlight spotlight, List<DoneStep> done, List<Clearance> said) {
    return people.names(Stream.of(Stream.of(spotlight.producerId()), done.stream().map(DoneStep::by), said.stream().map(Clearance::by))
        .flatMap(ids -> ids).filter(Objects::nonNull).distinct().toList());
  }
}
