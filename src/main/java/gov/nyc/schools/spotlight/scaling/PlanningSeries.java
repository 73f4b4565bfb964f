package gov.nyc.schools.spotlight.scaling;

import gov.nyc.schools.spotlight.casefile.CaseEvent;
import gov.nyc.schools.spotlight.casefile.CaseFiles;
import gov.nyc.schools.spotlight.people.PersonCard;
import gov.nyc.schools.spotlight.schools.SchoolDirectory;
import gov.nyc.schools.spotlight.tasks.RefusedTask;
import gov.nyc.schools.spotlight.tasks.TaskHandler;
import gov.nyc.schools.spotlight.tasks.WorkItem;
import jakarta.persistence.EntityManager;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Task_PlanSeries: a producer lays out the series and names who is asked; it begins once somebody else knows their addresses. */
@Component
class PlanningSeries implements TaskHandler<PlanSeries> {

  private static final int LONGEST_TITLE = 120;

  private final Journeys journeys;
  private final Episodes episodes;
  private final SchoolDirectory directory;
  private final Contacts contacts;
  private final BeginningSeries beginning;
  private final CaseFiles files;
  private final EntityManager entities;

  PlanningSeries(Journeys journeys, Episodes episodes, SchoolDirectory directory, Contacts contacts, BeginningSeries beginning,
      CaseFiles files, EntityManager entities) {
    this.journeys = journeys;
    this.episodes = episodes;
    this.directory = directory;
    this.contacts = contacts;
    this.beginning = beginning;
    this.files = files;
    this.entities = entities;
  }

  @Override
  public String taskKey() {
    return "Task_PlanSeries";
  }

  @Override
  public Class<PlanSeries> command() {
    return PlanSeries.class;
  }

  @Override
  public boolean keepsDraft() {
    return true;
  }

  @Override
  public Map<String, Object> initial(WorkItem item) {
    var file = files.get(item.caseNumber());
    var title = file.title() + ": A Scaling Story";
    return Map.of("seriesTitle", title.length() > LONGEST_TITLE ? file.title() : title,
        "episodes", journeys.defaultTitles().stream().map(each -> Map.<String, Object>of("title", each)).toList(),
        "schools", Picked.of(file.schools()), "language", "en");
  }

  @Override
  public Map<String, Object> handle(WorkItem item, PlanSeries plan, Acting by) {
    var number = item.caseNumber();
    var journey = journeys.lock(item.subject("journeyId"));
    var principal = contacts.principal(number);
    var checkerEmail = plan.checkerEmail() != null ? plan.checkerEmail()
        : principal.map(PersonCard::email).orElseThrow(() -> new RefusedTask("checkerEmail", "scaling.refused.checker"));
    contacts.check(checkerEmail, plan.releaserEmail());
    var checker = plan.checkerEmail() == null ? principal.orElseThrow().id()
        : contacts.person(null, plan.checkerName() == null ? checkerEmail : plan.checkerName(), checkerEmail);
    var releaser = contacts.person(null, plan.releaserName(), plan.releaserEmail());
    // who was named is new in this very transaction
    entities.flush();
    journeys.plan(journey.id(), plan, checker, releaser, by.personId(), plan.schools().named(directory));
    for (var episode : plan.episodes()) {
      episodes.add(journey.id(), episode.title(), episode.plannedOn());
    }
    files.record(number, CaseEvent.by(by.personId(), by.channel(), "series-planned").with(Map.of("episodes", plan.episodes().size())));
    boolean known = contacts.areKnown(journeys.get(journey.id()));
    if (known) {
      journeys.confirm(journey.id(), checker, releaser, null);
      beginning.begin(journey.id());
    }
    return Map.of("contacts", known ? "known" : "unknown");
  }
}
