package gov.nyc.schools.spotlight.demo.cast;

import static gov.nyc.schools.spotlight.demo.cast.DemoPerson.COORDINATOR;
import static gov.nyc.schools.spotlight.demo.cast.DemoPerson.DECIDER;
import static gov.nyc.schools.spotlight.demo.cast.DemoPerson.FOURTH_REVIEWER;
import static gov.nyc.schools.spotlight.demo.cast.DemoPerson.PRODUCER;
import static gov.nyc.schools.spotlight.demo.cast.DemoPerson.REVIEWER;
import static gov.nyc.schools.spotlight.demo.cast.DemoPerson.SECOND_PRODUCER;
import static gov.nyc.schools.spotlight.demo.cast.DemoPerson.SECOND_REVIEWER;
import static gov.nyc.schools.spotlight.demo.cast.DemoPerson.THIRD_REVIEWER;
import static gov.nyc.schools.spotlight.demo.cast.SpotlightStories.Step.CLEARED;

import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Scaling journeys: one to be planned, one at its beginning, one in the middle, one whose case study is written, one closed early, and
 * one of two years with all that it left.
 */
@Component
@Profile("local")
class SeriesStories {

  /** Days by the calendar from the beginning of a journey, and from one to the next, until somebody is asked for a check-in. */
  private static final int QUARTER = 91;

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
    return List.of(unplanned(), begun(), inTheMiddle(), toBeToldWhole(), closedEarly(), complete());
  }

  /** Came by the second door, like the next, and waits for the plan of its series. */
  private Story unplanned() {
    return begin.acceptedForLab("math-kitchens", 5, SECOND_REVIEWER, THIRD_REVIEWER,
        "Nine kitchens in three districts, and the same twelve questions: we would like to see the tenth begin.");
  }

  private Story begun() {
    return begin.acceptedForLab("peer-interpreters", 22, REVIEWER, FOURTH_REVIEWER,
            "Forty hours, a code, and students who know when to say no: we would like to document how it grows. أحسنتم!")
        .ago(15, "10:50", series.plansSeries(SECOND_PRODUCER, 45)).ago(12, "14:20", series.plansEpisode(SECOND_PRODUCER, 1, 20, 45))
        .ago(4, "11:35", series.announces(SECOND_PRODUCER, 1));
  }

  /** Its fourth episode was ready before the third, and waits its turn; the fifth is with the superintendent. */
  private Story inTheMiddle() {
    Story story = toTheLab("reading-labs", 212, SECOND_REVIEWER, FOURTH_REVIEWER,
        "Two sites, a plan for the district, and a named driver: we would like to follow you as you scale.", PRODUCER)
        .ago(208, "10:10", series.plansSeries(PRODUCER, 45));
    episode(story, PRODUCER, 1, 204, 179, 166, 163, 159);
    episode(story, PRODUCER, 2, 199, 128, 111, 108, 103);
    checkIns(story, PRODUCER, 212, 3);
    story.ago(96, "10:40", series.plansEpisode(PRODUCER, 3, 50, 88)).ago(93, "09:30", series.plansEpisode(PRODUCER, 4, 40, 72))
        .ago(81, "11:20", series.plansEpisode(PRODUCER, 5, 56, 80)).ago(53, "15:25", series.films(PRODUCER, 4))
        .ago(43, "16:10", series.films(PRODUCER, 3)).ago(36, "12:15", series.announces(PRODUCER, 3))
        .ago(32, "14:35", series.edits(PRODUCER, 4)).ago(29, "07:45", series.schoolAnswers(4, "approved", null))
        .ago(26, "17:05", series.releaserAnswers(4, "approved", "Nine minutes: that hurt, and it is true. Please wait for the third."))
        .ago(24, "15:55", series.films(PRODUCER, 5))
        .ago(20, "13:00", series.waives(PRODUCER, 6, "The district plans a film of its own about how the lab sites are paid for; we point to it."))
        .ago(8, "12:50", series.edits(PRODUCER, 5)).ago(5, "08:10", series.schoolAnswers(5, "approved", "The boat is called “Patience”. Otherwise correct."));
    return story.ago(3, "14:55", series.edits(PRODUCER, 3));
  }

  /** A short series, all of it out: what is missing is the case study. */
  private Story toBeToldWhole() {
    Story story = begin.acceptedForLab("hall-of-clubs", 85, REVIEWER, THIRD_REVIEWER,
            "Two films will do: how it began, and how the second school did it without you. That is the test.")
        .ago(80, "09:40", series.plansSeries(SECOND_PRODUCER, 28));
    episode(story, SECOND_PRODUCER, 1, 78, 64, 53, 51, 47);
    episode(story, SECOND_PRODUCER, 2, 60, 41, 27, 25, 21);
    checkIns(story, SECOND_PRODUCER, 85, 1);
    return story;
  }

  /** Later a family takes its consent back: the film of its spotlight is hidden, and a coordinator has to settle that. */
  private Story closedEarly() {
    Story story = toTheLab("advisory-relay", 166, SECOND_REVIEWER, THIRD_REVIEWER,
        "One adult for three years, and a walk at the end. We would like to see it travel.", SECOND_PRODUCER)
        .ago(161, "11:00", series.plansSeries(SECOND_PRODUCER, 45));
    episode(story, SECOND_PRODUCER, 1, 156, 131, 117, 113, 110);
    checkIns(story, SECOND_PRODUCER, 166, 2);
    return story.ago(72, "10:15", series.plansEpisode(SECOND_PRODUCER, 2, 40, 60))
        .ago(14, "09:45", series.closesEarly(COORDINATOR,
            "Both schools change their schedule next year and lose the common twenty minutes. We keep what we have, and thank everybody for an honest year."))
        .ago(3, "16:05", crew.revokes(SECOND_PRODUCER, "Eighth grader who walks"));
  }

  /** Two years, six episodes, a case study. Two episodes come late, one is edited twice, one waits long for an answer. */
  private Story complete() {
    Story story = toTheLab("first-words", 440, REVIEWER, SECOND_REVIEWER,
        "Three schools, every adult in the building, a card. This is what the lab was made for.", PRODUCER)
        .ago(434, "10:30", series.plansSeries(PRODUCER, 63));
    story.ago(431, "11:10", series.plansEpisode(PRODUCER, 1, 34, 60)).ago(428, "14:40", series.plansEpisode(PRODUCER, 2, 95, 119))
        .ago(425, "09:25", series.plansEpisode(PRODUCER, 3, 142, 178));
    story.ago(398, "16:20", series.films(PRODUCER, 1)).ago(382, "15:15", series.edits(PRODUCER, 1))
        .ago(380, "07:50", series.schoolAnswers(1, "approved", null))
        .ago(375, "08:35", series.releaserAnswers(1, "approved", "I could hear my own schools. Please go ahead."));
    story.ago(331, "17:30", series.films(PRODUCER, 2)).ago(319, "10:55", series.edits(PRODUCER, 2))
        .ago(316, "12:10", series.schoolAnswers(2, "changes",
            "Ms. A. teaches grade two, not three, and the card on the table is ours, not P.S. 910’s. The rest made us laugh."))
        .ago(312, "16:45", series.edits(PRODUCER, 2)).ago(311, "09:05", series.schoolAnswers(2, "approved", "Now it is right. Thank you for listening."))
        .ago(307, "20:15", series.releaserAnswers(2, "approved", null));
    story.ago(268, "14:20", series.films(PRODUCER, 3)).ago(243, "11:50", series.edits(PRODUCER, 3))
        .ago(239, "16:25", series.schoolAnswers(3, "approved", "Late, and worth it."))
        .ago(234, "12:40", series.releaserAnswers(3, "approved", null));
    story.ago(262, "13:35", series.plansEpisode(PRODUCER, 4, 54, 83)).ago(208, "15:40", series.films(PRODUCER, 4))
        .ago(189, "17:20", series.edits(PRODUCER, 4)).ago(186, "08:05", series.schoolAnswers(4, "approved", null))
        .later(186, 9, "08:40", series.releaserAnswers(4, "approved",
            "I am sorry for the wait: I had to sleep on it. It shows a mistake of mine, and it should."));
    story.ago(214, "10:05", series.plansEpisode(PRODUCER, 5, 72, 95)).ago(139, "09:45", series.renewsConsents(PRODUCER, 5, 11))
        .ago(128, "18:10", series.films(PRODUCER, 5)).ago(108, "14:05", series.edits(PRODUCER, 5))
        .ago(104, "07:35", series.schoolAnswers(5, "approved", "The number on the door was 287 on that day, and it is 301 now."))
        .ago(101, "13:15", series.releaserAnswers(5, "approved", null));
    story.ago(140, "15:30", series.plansEpisode(PRODUCER, 6, 68, 89)).ago(71, "12:30", series.films(PRODUCER, 6))
        .ago(59, "16:55", series.edits(PRODUCER, 6)).ago(58, "10:20", series.schoolAnswers(6, "approved", null))
        .ago(53, "07:25", series.releaserAnswers(6, "approved", "My last one. Go ahead, and look after it."));
    checkIns(story, PRODUCER, 440, 7);
    story.later(440, SpotlightStories.A_YEAR, "08:15", crew.schoolAnswers("approved", "Yes. We could not imagine a morning without it."));
    return story.ago(33, "11:20", series.writesCaseStudy(PRODUCER))
        .ago(29, "17:55", series.caseStudyAnswers("approved", "We cried a little at the last line. All correct."))
        .ago(26, "14:10", series.clearsCaseStudy(DECIDER));
  }

  /** Through the spotlight, published on that day, to the lab; half a year later the school is asked whether it still does it. */
  private Story toTheLab(String key, int published, DemoPerson one, DemoPerson other, String words, DemoPerson producer) {
    Story accepted = begin.acceptedForLab(key, spotlights.told(CLEARED, published, key), one, other, words);
    return spotlights.until(CLEARED, published, accepted, producer)
        .later(published, SpotlightStories.HALF_A_YEAR, "08:05", crew.schoolAnswers("approved", null));
  }

  /** Some days after it was asked for, each. */
  private void checkIns(Story story, DemoPerson producer, int begun, int recorded) {
    for (int number = 1; number <= recorded; number++) {
      story.later(begun, QUARTER * number + Pace.between(2, 9, story.key(), "check-in " + number), "15:30", series.checksIn(producer, number));
    }
  }

  /** From its plan to its publication as planned, or nearly; all days are workdays ago. */
  private void episode(Story story, DemoPerson producer, int number, int planned, int filmed, int edited, int checked, int published) {
    int late = Pace.between(-2, 3, story.key(), "late " + number);
    story.ago(planned, "11:10", series.plansEpisode(producer, number, planned - filmed, planned - published - late))
        .ago(filmed, "16:20", series.films(producer, number)).ago(edited, "14:15", series.edits(producer, number))
        .ago(checked, "07:50", series.schoolAnswers(number, "approved", null))
        .ago(published, "09:35", series.releaserAnswers(number, "approved", null));
  }
}
