package gov.nyc.schools.spotlight.scaling;

import gov.nyc.schools.spotlight.casefile.CaseEvent;
import gov.nyc.schools.spotlight.casefile.CaseFiles;
import gov.nyc.schools.spotlight.casefile.SchoolContact;
import gov.nyc.schools.spotlight.people.People;
import gov.nyc.schools.spotlight.schools.SchoolDirectory;
import gov.nyc.schools.spotlight.tasks.RefusedTask;
import gov.nyc.schools.spotlight.tasks.TaskHandler;
import gov.nyc.schools.spotlight.tasks.WorkItem;
import gov.nyc.schools.spotlight.workflow.Processes;
import jakarta.persistence.EntityManager;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Task_PlanSeries: a producer lays out the series; from now on every episode goes its own way. */
@Component
class PlanningSeries implements TaskHandler<PlanSeries> {

  private static final int LONGEST_TITLE = 120;

  private final Journeys journeys;
  private final Episodes episodes;
  private final SchoolDirectory directory;
  private final Optional<SchoolContact> school;
  private final People people;
  private final CaseFiles files;
  private final Processes processes;
  private final ScalingMails mails;
  private final EntityManager entities;

  PlanningSeries(Journeys journeys, Episodes episodes, SchoolDirectory directory, Optional<SchoolContact> school, People people,
      CaseFiles files, Processes processes, ScalingMails mails, EntityManager entities) {
    this.journeys = journeys;
    this.episodes = episodes;
    this.directory = directory;
    this.school = school;
    this.people = people;
    this.files = files;
    this.processes = processes;
    this.mails = mails;
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
    var checker = checker(number, plan);
    var releaser = people.addContact(plan.releaserName().strip(), plan.releaserEmail().strip(), Locale.ENGLISH);
    // who was named is new in this very transaction
    entities.flush();
    journeys.plan(journey.id(), plan, checker, releaser, by.personId(), plan.schools().named(directory));
    for (var episode : plan.episodes()) {
      begin(number, episodes.add(journey.id(), episode.title(), episode.plannedOn()));
    }
    files.record(number, CaseEvent.by(by.personId(), by.channel(), "series-planned").with(Map.of("episodes", plan.episodes().size())));
    mails.begun(journeys.get(journey.id()));
    return Map.of();
  }

  private void begin(String caseNumber, UUID episodeId) {
    processes.correlateNew("Msg_EpisodePlanned", caseNumber, Map.of("episodeId", episodeId));
  }

  private UUID checker(String caseNumber, PlanSeries plan) {
    if (plan.checkerEmail() != null) {
      var name = plan.checkerName() == null ? plan.checkerEmail() : plan.checkerName().strip();
      return people.addContact(name, plan.checkerEmail().strip(), Locale.ENGLISH);
    }
    return school.flatMap(known -> known.of(caseNumber))
        .orElseThrow(() -> new RefusedTask("checkerEmail", "scaling.refused.checker"));
  }
}
