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

/** Scaling journeys: one at its beginning, one in the middle, one closed early, and one of two years with all that it left. */
@Component
@Profile("local")
class SeriesStories {

  /** Workdays from the plan of a spotlight to the first check-in's record, and between two. */
  private static final int QUARTER = 65;
  private static final int UNTIL_CHECK_IN = SpotlightStories.UNTIL_CLEARED + QUARTER + 3;

  private final Beginnings begin;
  private final SpotlightStories spotlights;
  private final CaptureActs crew;
  private final SeriesActs series;

  SeriesStories(Beginnings begin, SpotlightStories spotlights, CaptureActs crew, SeriesActs series) {
    this.begin = begin;
    this.spotlights = spotlights;
    this.crew = crew;
    this.series = series;
  }

  List<Story> all() {
    return List.of(begun(), inTheMiddle(), closedEarly(), complete());
  }

  /** Came by the second door, without a spotlight. */
  private Story begun() {
    return begin.acceptedForLab("peer-interpreters", 40, REVIEWER, FOURTH_REVIEWER,
            "Forty hours, a code, and students who know when to say no: we would like to document how it grows. أحسنتم!")
        .ago(15, "10:50", series.plansSeries(SECOND_PRODUCER, 45)).ago(14, "09:40", series.confirmsContacts(COORDINATOR))
       .ago(12, "14:20", series.plansEpisode(SECOND_PRODUCER, 1, 20, 45))
        .ago(4, "11:35", series.announces(SECOND_PRODUCER, 1));
  }

  private Story inTheMiddle() {
    Story story = toTheLab("reading-labs", 280, SECOND_REVIEWER, FOURTH_REVIEWER,
        "Two sites, a plan for the district, and a named driver: we would like to follow you as you scale.", PRODUCER)
        .ago(250, "10:10", series.plansSeries(PRODUCER, 60)).ago(249, "14:25", series.confirmsContacts(COORDINATOR));
    episode(story, PRODUCER, 1, 245, 215, 190);
    episode(story, PRODUCER, 2, 242, 150, 125);
    for (int number = 1; number <= 3; number++) {
      story.ago(280 - UNTIL_CHECK_IN - QUARTER * (number - 1), "15:30", series.checksIn(PRODUCER, number));
    }
    story.ago(100, "10:40", series.plansEpisode(PRODUCER, 3, 55, 97)).ago(98, "10:40", series.plansEpisode(PRODUCER, 4, 90, 120))
        .ago(45, "16:10", series.films(PRODUCER, 3))
        .ago(30, "12:15", series.announces(PRODUCER, 3))
        .ago(20, "13:00", series.waives(PRODUCER, 6, "The district plans a film of its own about how the lab sites are paid for; we point to it."));
    return story.ago(3, "14:55", series.edits(PRODUCER, 3));
  }

  private Story closedEarly() {
    Story story = toTheLab("advisory-relay", 180, SECOND_REVIEWER, THIRD_REVIEWER,
        "One adult for three years, and a walk at the end. We would like to see it travel.", SECOND_PRODUCER)
        .ago(150, "11:00", series.plansSeries(SECOND_PRODUCER, 50)).ago(149, "10:05", series.confirmsContacts(COORDINATOR));
    episode(story, SECOND_PRODUCER, 1, 146, 120, 100);
    return story.ago(180 - UNTIL_CHECK_IN, "15:10", series.checksIn(SECOND_PRODUCER, 1)).ago(60, "10:15", series.plansEpisode(SECOND_PRODUCER, 2, 40, 60))
        .ago(14, "09:45", series.closesEarly(COORDINATOR,
            "Both schools change their schedule next year and lose the common twenty minutes. We keep what we have, and thank everybody for an honest year."));
  }

  /** Two years, six episodes, a case study. */
  private Story complete() {
    Story story = toTheLab("first-words", 520, REVIEWER, SECOND_REVIEWER,
        "Three schools, every adult in the building, a card. This is what the lab was made for.", PRODUCER)
        .ago(488, "10:30", series.plansSeries(PRODUCER, 75)).ago(487, "09:20", series.confirmsContacts(COORDINATOR));
    for (int number = 1; number <= 6; number++) {
      int published = 508 - 75 * number;
      episode(story, PRODUCER, number, 487 - number, published + 22, published);
    }
    for (int number = 1; number <= 6; number++) {
      story.ago(520 - UNTIL_CHECK_IN - QUARTER * (number - 1), "15:40", series.checksIn(PRODUCER, number));
    }
    story.ago(520 - SpotlightStories.UNTIL_A_YEAR_OUT, "08:15", crew.schoolAnswers("approved", "Yes. We could not imagine a morning without it."));
    return story.ago(44, "11:20", series.writesCaseStudy(PRODUCER))
        .ago(41, "07:55", series.caseStudyAnswers("approved", "We cried a little at the last line. All correct."))
        .ago(39, "14:10", series.clearsCaseStudy(DECIDER));
  }

  /** Through the spotlight to the lab; planned on that day. */
  private Story toTheLab(String key, int planned, DemoPerson one, DemoPerson other, String words, DemoPerson producer) {
    return spotlights.cleared(begin.acceptedForLab(key, planned + 2 + Beginnings.UNTIL_TOLD, one, other, words), planned, producer)
        .ago(planned - SpotlightStories.UNTIL_HALF_A_YEAR_OUT, "08:05", crew.schoolAnswers("approved", null));
  }

  /** From its plan to its publication; all days are workdays ago. */
  private void episode(Story story, DemoPerson producer, int number, int planned, int filmed, int published) {
    story.ago(planned, "11:10", series.plansEpisode(producer, number, planned - filmed, planned - published))
        .ago(filmed, "16:20", series.films(producer, number)).ago(published + 6, "15:15", series.edits(producer, number))
        .ago(published + 4, "07:50", series.schoolAnswers(number, "approved", null))
        .ago(published, "08:35", series.releaserAnswers(number, "approved", number == 1 ? "I could hear my own schools. Please go ahead." : null));
  }
}
