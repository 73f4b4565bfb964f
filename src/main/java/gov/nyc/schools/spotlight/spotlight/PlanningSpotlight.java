package gov.nyc.schools.spotlight.spotlight;

import gov.nyc.schools.spotlight.casefile.CaseEvent;
import gov.nyc.schools.spotlight.casefile.CaseFiles;
import gov.nyc.schools.spotlight.casefile.SchoolContact;
import gov.nyc.schools.spotlight.spotlight.SpotlightPolicy.Action;
import gov.nyc.schools.spotlight.tasks.RefusedTask;
import gov.nyc.schools.spotlight.tasks.TaskHandler;
import gov.nyc.schools.spotlight.tasks.WorkItem;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Task_PlanSpotlight: a coordinator names the producer and says what is made by when. */
@Component
class PlanningSpotlight implements TaskHandler<PlanningSpotlight.PlanSpotlight> {

  /**
   * What the coordinator says.
   *
   * @param supported the school was asked again and still agrees
   * @param producer id of a producer
   * @param scope what is made: {@code article}, {@code clip}, {@code card}
   * @param targetOn ISO date
   * @param words to school and nominator, or null
   */
  public record PlanSpotlight(boolean supported, String producer, List<String> scope, String targetOn, String words) {

    public PlanSpotlight {
      scope = scope == null ? List.of() : List.copyOf(scope);
    }
  }

  private final Spotlights spotlights;
  private final Producers producers;
  private final SchoolContact school;
  private final SpotlightLetters letters;
  private final SpotlightPolicy policy;
  private final CaseFiles files;

  PlanningSpotlight(Spotlights spotlights, Producers producers, SchoolContact school, SpotlightLetters letters, SpotlightPolicy policy,
      CaseFiles files) {
    this.spotlights = spotlights;
    this.producers = producers;
    this.school = school;
    this.letters = letters;
    this.policy = policy;
    this.files = files;
  }

  @Override
  public String taskKey() {
    return "Task_PlanSpotlight";
  }

  @Override
  public Class<PlanSpotlight> command() {
    return PlanSpotlight.class;
  }

  @Override
  public Map<String, Object> initial(WorkItem item) {
    return Map.of("producer", ProducerWidget.of(item));
  }

  @Override
  public Map<String, Object> handle(WorkItem item, PlanSpotlight command, Acting by) {
    policy.require(Action.PLAN, by.personId());
    var number = item.caseNumber();
    if (!command.supported()) {
      throw new RefusedTask("supported", "spotlight.refused.support");
    }
    if (school.of(number).isEmpty()) {
      throw new RefusedTask(null, "spotlight.refused.school");
    }
    var producer = producers.of(number).stream().filter(person -> person.id().toString().equals(command.producer())).findFirst()
        .orElseThrow(() -> new RefusedTask("producer", "spotlight.refused.producer"));
    spotlights.plan(number, producer.id(), command.scope(), LocalDate.parse(command.targetOn()));
    files.record(number, CaseEvent.by(by.personId(), by.channel(), "spotlight-planned").with(Map.of("producer", producer.id().toString())));
    letters.planned(number, command.words());
    return Map.of();
  }
}
