package gov.nyc.schools.spotlight.demo.cast;

import static gov.nyc.schools.spotlight.demo.cast.DemoPerson.COORDINATOR;
import static gov.nyc.schools.spotlight.demo.cast.DemoPerson.DECIDER;
import static gov.nyc.schools.spotlight.demo.cast.DemoPerson.FOURTH_REVIEWER;
import static gov.nyc.schools.spotlight.demo.cast.DemoPerson.PRODUCER;
import static gov.nyc.schools.spotlight.demo.cast.DemoPerson.REVIEWER;
import static gov.nyc.schools.spotlight.demo.cast.DemoPerson.SECOND_PRODUCER;
import static gov.nyc.schools.spotlight.demo.cast.DemoPerson.THIRD_REVIEWER;
import static gov.nyc.schools.spotlight.demo.cast.SpotlightStories.Step.ACCESSIBLE;
import static gov.nyc.schools.spotlight.demo.cast.SpotlightStories.Step.AGREED;
import static gov.nyc.schools.spotlight.demo.cast.SpotlightStories.Step.ARRANGED;
import static gov.nyc.schools.spotlight.demo.cast.SpotlightStories.Step.CHECKED;
import static gov.nyc.schools.spotlight.demo.cast.SpotlightStories.Step.CLEARED;
import static gov.nyc.schools.spotlight.demo.cast.SpotlightStories.Step.FILMED;
import static gov.nyc.schools.spotlight.demo.cast.SpotlightStories.Step.PLANNED;
import static gov.nyc.schools.spotlight.demo.cast.SpotlightStories.Step.TALKED;
import static gov.nyc.schools.spotlight.demo.cast.SpotlightStories.Step.WRITTEN;

import java.util.Arrays;
import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Accepted practices at each step to their spotlight, and at each end of it. */
@Component
@Profile("local")
class SpotlightStories {

  /** The steps from the plan to the publication, with the time of day at which they are taken. */
  enum Step {
    PLANNED("11:05", 0, 0), TALKED("14:45", 1, 4), AGREED("10:30", 3, 6), ARRANGED("09:20", 1, 2), FILMED("16:30", 4, 8),
    WRITTEN("15:50", 4, 8), CHECKED("07:40", 1, 3), ACCESSIBLE("13:30", 1, 2), CLEARED("11:15", 1, 4);

    private final String time;
    private final int least;
    private final int most;

    Step(String time, int least, int most) {
      this.time = time;
      this.least = least;
      this.most = most;
    }

    /** Workdays from the plan to this step: another pace in each story. */
    int after(String key) {
      return Arrays.stream(values()).filter(step -> step.compareTo(this) <= 0)
          .mapToInt(step -> Pace.between(step.least, step.most, key, step.name())).sum();
    }
  }

  /** When the school answers what it is asked after its story is out: days by the calendar. */
  static final int HALF_A_YEAR = 187;
  static final int A_YEAR = 371;

  /** Workdays from the answer to the nomination to the plan. */
  private static final int UNTIL_PLANNED = 2;
  private static final List<String> CORRECT = List.of("All correct. We read it aloud in the office. 🙂", "Yes, that is us.",
      "Correct. Please keep the last line as it is.", "Nothing to add. Two of my teachers have read it, too.", "Approved, with thanks.");

  private final Beginnings begin;
  private final CaptureActs crew;

  SpotlightStories(Beginnings begin, CaptureActs crew) {
    this.begin = begin;
    this.crew = crew;
  }

  List<Story> all() {
    return List.of(unplanned(), toBePrepared(), withoutConsents(), withoutVisit(), toBeFilmed(), toBeWritten(), atTheSchool(), toBeSettled(),
        notAccessible(), uncleared(), hindered(), published(), refused(), schoolWithdrew());
  }

  private Story unplanned() {
    return begin.accepted("bridge-year", 5, REVIEWER, THIRD_REVIEWER, "Twelve visits, one guide: simple, and it lasts.");
  }

  private Story toBePrepared() {
    return until(PLANNED, 3, "stairwell-stories", PRODUCER, "Thirty-one steps, one story: we would like to walk up with you.");
  }

  private Story withoutConsents() {
    return until(TALKED, 4, "weather-desk", SECOND_PRODUCER, "Nine minutes of weather every morning, and nobody reads from a sheet.");
  }

  private Story withoutVisit() {
    return until(AGREED, 2, "two-coats", PRODUCER, "A coat rack that asks no questions: quiet, and it works.");
  }

  private Story toBeFilmed() {
    return until(ARRANGED, 1, "ferry-math", SECOND_PRODUCER, "A timetable, two boats and a class that is never late: we are coming aboard.");
  }

  private Story toBeWritten() {
    return until(FILMED, 4, "paper-bridges", SECOND_PRODUCER, "Three pounds on eleven sheets of paper. We want to see it break.");
  }

  private Story atTheSchool() {
    return until(WRITTEN, 3, "kitchen-science", PRODUCER, "Three scales and a kitchen that says yes: we would like to come and see.");
  }

  /** The school found something wrong that no change of words mends. */
  private Story toBeSettled() {
    return until(WRITTEN, 7, "evening-band", SECOND_PRODUCER, "Parents and children in one band, at seven in the evening. Encore!")
        .ago(4, "18:50", crew.schoolAnswers("declined",
            "The room in the film is not ours anymore: the band moved to the library, and the piano with it. Please talk with us before this goes out."));
  }

  private Story notAccessible() {
    return until(CHECKED, 3, "seed-library", PRODUCER, "Four hundred envelopes, and every one of them comes back full.");
  }

  private Story uncleared() {
    return until(ACCESSIBLE, 2, "signing-choir", SECOND_PRODUCER, "Everybody in the committee wanted to hear, and see, more. 🤟");
  }

  private Story hindered() {
    return until(ACCESSIBLE, 6, "robot-recess", PRODUCER, "Helpers who wait before they help: that travels.")
        .ago(5, "16:40", crew.revokes(PRODUCER, "Sixth grader with robot 112")).ago(4, "11:15", crew.clears(DECIDER));
  }

  private Story published() {
    return until(CLEARED, 180, "breakfast-poems", SECOND_PRODUCER, "Dos minutos al día, y cambia la mañana. ¡Gracias!")
        .later(180, HALF_A_YEAR, "08:25", crew.schoolAnswers("approved", "¡Seguimos! Ahora también los viernes, y dos escuelas vecinas nos visitaron. 🥐"));
  }

  private Story refused() {
    return until(ACCESSIBLE, 16, "camera-club", SECOND_PRODUCER, "Students who change the bell schedule with a clicker: please show us.")
        .ago(14, "15:05", crew.refusesClearance(DECIDER,
            "The film shows a few hundred students from above. Even as shadows some can be recognized by their walk, their hair or their wheelchair, "
                + "and the school can't ask them all. We can't publish it, and without the balcony there is no story. "
                + "Thank you for trying it with us; the count sheets may still become a practice card."));
  }

  private Story schoolWithdrew() {
    return until(FILMED, 18, "buddy-bench", PRODUCER, "Four weeks of training for second graders: we have never seen that.")
        .ago(12, "09:10", crew.schoolWantsNone(COORDINATOR,
            "The principal called: one of the two families is moving away and would rather not be shown. The school thanks us and would like to wait."));
  }

  private Story until(Step last, int day, String key, DemoPerson producer, String words) {
    return until(last, day, begin.accepted(key, told(last, day, key), REVIEWER, FOURTH_REVIEWER, words), producer);
  }

  /** When a story must have been told that it was accepted, if a step is to be taken on a day. */
  int told(Step last, int day, String key) {
    return day + last.after(key) + UNTIL_PLANNED;
  }

  /** Goes on with an accepted story to a step that is taken on that day. */
  Story until(Step last, int day, Story story, DemoPerson producer) {
    int planned = day + last.after(story.key());
    for (Step step : Step.values()) {
      if (step.compareTo(last) <= 0) {
        story.ago(planned - step.after(story.key()), step.time, act(step, story.key(), producer));
      }
    }
    return story;
  }

  private Act act(Step step, String key, DemoPerson producer) {
    int untilVisit = FILMED.after(key) - step.after(key);
    return switch (step) {
      case PLANNED -> crew.plans(COORDINATOR, producer);
      case TALKED -> crew.talksWithTheSchool(producer);
      case AGREED -> crew.collectsConsents(producer, untilVisit);
      case ARRANGED -> crew.arrangesVisit(producer, untilVisit);
      case FILMED -> crew.captures(producer);
      case WRITTEN -> crew.writes(producer);
      case CHECKED -> crew.schoolAnswers("approved", CORRECT.get(Pace.between(0, CORRECT.size() - 1, key, "correct")));
      case ACCESSIBLE -> crew.makesAccessible(producer);
      case CLEARED -> crew.clears(DECIDER);
    };
  }
}
