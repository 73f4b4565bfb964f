package gov.nyc.schools.spotlight.demo.cast;

import static gov.nyc.schools.spotlight.demo.cast.DemoPerson.COORDINATOR;
import static gov.nyc.schools.spotlight.demo.cast.DemoPerson.DECIDER;
import static gov.nyc.schools.spotlight.demo.cast.DemoPerson.FOURTH_REVIEWER;
import static gov.nyc.schools.spotlight.demo.cast.DemoPerson.REVIEWER;
import static gov.nyc.schools.spotlight.demo.cast.DemoPerson.SECOND_REVIEWER;
import static gov.nyc.schools.spotlight.demo.cast.DemoPerson.THIRD_REVIEWER;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The invented cases, at least one in each state that a case can be in. */
@Component
@Profile("local")
class Stories {

  private final Acts acts;
  private final Beginnings begin;
  private final SpotlightStories spotlights;
  private final SeriesStories series;

  Stories(Acts acts, Beginnings begin, SpotlightStories spotlights, SeriesStories series) {
    this.acts = acts;
    this.begin = begin;
    this.spotlights = spotlights;
    this.series = series;
  }

  List<Story> all() {
    return Stream.of(untilTheDecision(), spotlights.all(), series.all()).flatMap(List::stream).toList();
  }

  private List<Story> untilTheDecision() {
    return List.of(unconfirmed(), lapsed(), unscreened(), alike(), supported(), overdue(), asked(), answered(), withdrawn(), declinedAtScreening(), referred(),
        principalUnknown(), reviewersAsked(), halfScored(), thirdNeeded(), supportDeclined(), undecided(), held(), toRevise());
  }

  private Story unconfirmed() {
    return Story.of("lantern-walks").ago(1, "15:52", acts.nominates());
  }

  private Story lapsed() {
    return Story.of("echo-chamber").ago(31, "23:10", acts.nominates());
  }

  private Story unscreened() {
    return begin.nominated("tide-tables", 2, "10:12");
  }

  /** Somebody else of the same school tells of what waits to be screened already. */
  private Story alike() {
    return begin.nominated("tide-tables-again", 2, "15:40");
  }

  private Story supported() {
    return Story.of("walk-and-talk-too").ago(14, "17:05", acts.supports("walk-and-talk",
        "I was a skeptic. Then I saw who talks: the ones who never do at a table. <3 — ask for the map of the routes."));
  }

  private Story overdue() {
    return begin.nominated("night-market", 11, "18:20");
  }

  private Story asked() {
    return begin.nominated("reading-circles", 6, "08:40").ago(4, "11:30", acts.asks(COORDINATOR, List.of("outcomes", "equity"),
        "How did you count speaking turns, and how often? — كيف عددتم؟ Please add the number of sessions, and say <what> you would still like to reach."));
  }

  private Story answered() {
    return begin.nominated("attendance-detectives", 14, "16:05")
        .ago(12, "10:45", acts.asks(COORDINATOR, List.of("need"), "28% of whom? Please give the number of students & the year."))
        .ago(9, "17:30", acts.answers("need", "28% of 310 students (87) were chronically absent in 2024-25; \"absent\" = 18 days or more.",
            "Sorry, I thought <everybody> knew. Z"));
  }

  private Story withdrawn() {
    return begin.nominated("chess-diplomacy", 16, "09:05").ago(14, "14:20", acts.sendsToReview(COORDINATOR))
        .ago(7, "12:10", acts.withdraws("We change the schedule next term and would like to try it first."));
  }

  private Story declinedAtScreening() {
    return begin.nominated("homework-hotline", 29, "13:15")
        .ago(26, "10:00", acts.declines(COORDINATOR, "too-early",
            "We read your idea with interest. We can only take practices that are in use; please come back when a school has tried it for a term."))
        .ago(25, "11:00", acts.tells(DECIDER));
  }

  private Story referred() {
    return begin.nominated("metrocards", 24, "11:11")
        .ago(22, "15:30", acts.refers(COORDINATOR, "Office of Pupil Transportation",
            "This belongs to the colleagues who make the forms; we have told them what you found. 謝謝！"))
        .ago(21, "09:40", acts.tells(DECIDER));
  }

  private Story principalUnknown() {
    return begin.inReview("repair-cafe", 5, "12:30", 3, "10:20");
  }

  private Story reviewersAsked() {
    return begin.inReview("sound-garden", 9, "09:20", 7, "11:15").ago(6, "10:10", acts.assigns(COORDINATOR, REVIEWER, FOURTH_REVIEWER))
        .ago(5, "09:35", acts.reviewerAccepts(FOURTH_REVIEWER));
  }

  private Story halfScored() {
    return begin.scoring("walk-and-talk", 20, REVIEWER, SECOND_REVIEWER)
        .ago(8, "14:00", acts.scores(SECOND_REVIEWER, 3, 3, 2, 3, 3, 2, 3));
  }

  private Story thirdNeeded() {
    return begin.scoring("two-clocks", 26, SECOND_REVIEWER, THIRD_REVIEWER)
        .ago(13, "15:10", acts.scores(SECOND_REVIEWER, 4, 3, 3, 4, 3, 3, 3)).ago(10, "11:45", acts.scores(THIRD_REVIEWER, 1, 2, 1, 2, 2, 2, 1));
  }

  private Story supportDeclined() {
    return begin.inReview("quiet-corners", 22, "10:30", 19, "13:00").ago(18, "10:00", acts.assigns(COORDINATOR, THIRD_REVIEWER, FOURTH_REVIEWER))
        .ago(17, "08:20", acts.principalAnswers("declined",
            "We love the corners, but the building is being renovated; please ask us again next year."))
        .ago(17, "09:05", acts.reviewerAccepts(THIRD_REVIEWER)).ago(17, "12:40", acts.reviewerAccepts(FOURTH_REVIEWER))
        .ago(12, "15:00", acts.scores(FOURTH_REVIEWER, 3, 2, 3, 3, 3, 3, 3)).ago(11, "10:25", acts.scores(THIRD_REVIEWER, 3, 3, 3, 3, 2, 3, 3));
  }

  private Story undecided() {
    return begin.scored("career-fridays", 32, REVIEWER, FOURTH_REVIEWER, 3);
  }

  private Story held() {
    return begin.scored("family-archive", 38, SECOND_REVIEWER, FOURTH_REVIEWER, 3)
        .ago(6, "16:00", acts.accepts(DECIDER, "The call numbers convinced us. ¡Felicidades!"));
  }

  private Story toRevise() {
    return begin.scored("garden-ledger", 44, REVIEWER, SECOND_REVIEWER, 2)
        .ago(11, "15:45", acts.asksToRevise(DECIDER, "The idea is strong, the evidence is thin: please tell us what you counted, before and after."))
        .ago(10, "10:15", acts.tells(DECIDER));
  }
}
