package gov.nyc.schools.spotlight.demo.cast;

import static gov.nyc.schools.spotlight.demo.cast.DemoPerson.COORDINATOR;
import static gov.nyc.schools.spotlight.demo.cast.DemoPerson.DECIDER;
import static gov.nyc.schools.spotlight.demo.cast.DemoPerson.FOURTH_REVIEWER;
import static gov.nyc.schools.spotlight.demo.cast.DemoPerson.PRODUCER;
import static gov.nyc.schools.spotlight.demo.cast.DemoPerson.REVIEWER;
import static gov.nyc.schools.spotlight.demo.cast.DemoPerson.SECOND_PRODUCER;
import static gov.nyc.schools.spotlight.demo.cast.DemoPerson.SECOND_REVIEWER;
import static gov.nyc.schools.spotlight.demo.cast.DemoPerson.THIRD_REVIEWER;

import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Accepted practices at each step to their spotlight, and at each end of it. */
@Component
@Profile("local")
class SpotlightStories {

  /** Workdays between the answer to the nomination and the plan, and from the plan on. */
  private static final int UNTIL_PLANNED = 2;
  private static final int UNTIL_FILMED = 14;
  private static final int UNTIL_WRITTEN = 21;
  private static final int UNTIL_CHECKED = 24;
  static final int UNTIL_CLEARED = 26;
  /** The school answers some days after it was asked again. */
  static final int UNTIL_HALF_A_YEAR_OUT = UNTIL_CLEARED + 135;
  static final int UNTIL_A_YEAR_OUT = UNTIL_CLEARED + 265;

  private final Beginnings begin;
  private final CaptureActs crew;

  SpotlightStories(Beginnings begin, CaptureActs crew) {
    this.begin = begin;
    this.crew = crew;
  }

  List<Story> all() {
    return List.of(unplanned(), atTheSchool(), uncleared(), hindered(), published(), refused(), schoolWithdrew());
  }

  private Story unplanned() {
    return begin.accepted("bridge-year", 23, REVIEWER, THIRD_REVIEWER, "Twelve visits, one guide: simple, and it lasts.");
  }

  private Story atTheSchool() {
    return written(accepted("kitchen-science", 24, "Three scales and a kitchen that says yes: we would like to come and see."), 24, PRODUCER);
  }

  private Story uncleared() {
    return checked(accepted("signing-choir", 26, "Everybody in the committee wanted to hear, and see, more. 🤟"), 26, SECOND_PRODUCER);
  }

  private Story hindered() {
    return checked(accepted("robot-recess", 30, "Helpers who wait before they help: that travels."), 30, PRODUCER)
        .ago(5, "16:40", crew.revokes(PRODUCER, "Sixth grader with robot 112")).ago(30 - UNTIL_CLEARED, "11:15", crew.clears(DECIDER));
  }

  private Story published() {
    return cleared(begin.accepted("breakfast-poems", 236, SECOND_REVIEWER, FOURTH_REVIEWER, "Dos minutos al día, y cambia la mañana. ¡Gracias!"),
        216, SECOND_PRODUCER).ago(216 - UNTIL_HALF_A_YEAR_OUT, "08:25", crew.schoolAnswers("approved", "¡Seguimos! Ahora también los viernes, y dos escuelas vecinas nos visitaron. 🥐"));
  }

  private Story refused() {
    return checked(accepted("camera-club", 40, "Students who change the bell schedule with a clicker: please show us."), 40, SECOND_PRODUCER)
        .ago(40 - UNTIL_CLEARED, "15:05", crew.refusesClearance(DECIDER,
            "The film shows a few hundred students from above. Even as shadows some can be recognized by their walk, their hair or their wheelchair, "
                + "and the school can't ask them all. We can't publish it, and without the balcony there is no story. "
                + "Thank you for trying it with us; the count sheets may still become a practice card."));
  }

  private Story schoolWithdrew() {
    return filmed(accepted("buddy-bench", 32, "Four weeks of training for second graders: we have never seen that."), 32, PRODUCER)
        .ago(12, "09:10", crew.schoolWantsNone(COORDINATOR,
            "The principal called: one of the two families moves away in winter and would rather not be shown. The school thanks us and would like to wait."));
  }

  /** Accepted in time for a plan on that day. */
  private Story accepted(String key, int planned, String words) {
    return begin.accepted(key, planned + UNTIL_PLANNED + Beginnings.UNTIL_TOLD, REVIEWER, FOURTH_REVIEWER, words);
  }

  private Story filmed(Story story, int planned, DemoPerson producer) {
    return story.ago(planned, "11:05", crew.plans(COORDINATOR, producer)).ago(planned - 2, "14:45", crew.talksWithTheSchool(producer))
        .ago(planned - UNTIL_FILMED + CaptureActs.CONSENTS_BEFORE, "10:30", crew.collectsConsents(producer))
        .ago(planned - UNTIL_FILMED + CaptureActs.APPOINTMENT_BEFORE, "09:20", crew.arrangesVisit(producer))
        .ago(planned - UNTIL_FILMED, "16:30", crew.captures(producer));
  }

  private Story written(Story story, int planned, DemoPerson producer) {
    return filmed(story, planned, producer).ago(planned - UNTIL_WRITTEN, "15:50", crew.writes(producer));
  }

  private Story checked(Story story, int planned, DemoPerson producer) {
    return written(story, planned, producer)
        .ago(planned - UNTIL_WRITTEN - 2, "07:40", crew.schoolAnswers("approved", "All correct. We read it aloud in the office. 🙂"))
        .ago(planned - UNTIL_CHECKED, "13:30", crew.makesAccessible(producer));
  }

  /** Published. */
  Story cleared(Story story, int planned, DemoPerson producer) {
    return checked(story, planned, producer).ago(planned - UNTIL_CLEARED, "11:15", crew.clears(DECIDER));
  }
}
