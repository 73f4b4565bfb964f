package gov.nyc.schools.spotlight.spotlight;

import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** Task_ArrangeVisit: the day of the visit, told to school and nominator, or why there is none. */
@Component
class ArrangingVisit extends ProducersTask<ArrangingVisit.ArrangeVisit> {

  /**
   * What the producer says.
   *
   * @param outcome {@code done} or {@code skipped}
   * @param visitOn ISO date, for {@code done}
   * @param time and place, for {@code done}
   * @param words to the school, or null
   * @param reason for {@code skipped}
   */
  public record ArrangeVisit(String outcome, String visitOn, String time, String words, String reason) {}

  private final Spotlights spotlights;
  private final DoneSteps steps;
  private final SpotlightLetters letters;

  ArrangingVisit(SpotlightPolicy policy, Spotlights spotlights, DoneSteps steps, SpotlightLetters letters) {
    super("Task_ArrangeVisit", ArrangeVisit.class, policy, spotlights);
    this.spotlights = spotlights;
    this.steps = steps;
    this.letters = letters;
  }

  @Override
  void does(Spotlight spotlight, ArrangeVisit command, Acting by) {
    var number = spotlight.caseNumber();
    if (command.outcome().equals("skipped")) {
      spotlights.visitOn(number, null);
      steps.skipped(number, "arrange-visit", command.reason(), by);
      return;
    }
    var day = LocalDate.parse(command.visitOn());
    spotlights.visitOn(number, day);
    steps.done(number, "arrange-visit", command.time(), by);
    letters.visit(number, day, command.time(), command.words());
  }
}
