package gov.nyc.schools.spotlight.demo.cast;

import static gov.nyc.schools.spotlight.demo.cast.DemoPerson.COORDINATOR;
import static gov.nyc.schools.spotlight.demo.cast.DemoPerson.DECIDER;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** How stories begin: from the nomination to the answer to it. Days are workdays before the day on which the stories are told. */
@Component
@Profile("local")
class Beginnings {

  /**
   * Workdays from the nomination to each step: another pace in each story.
   *
   * @param one when the first reviewer says yes, who scores first, too
   */
  private record Course(int confirmed, int screened, int assigned, int one, int other, int firstScore, int secondScore, int decided, int told) {

    static Course of(String key) {
      int confirmed = Pace.between(0, 1, key, "confirmed");
      int screened = confirmed + Pace.between(1, 3, key, "screened");
      int assigned = screened + Pace.between(1, 2, key, "assigned");
      int one = assigned + Pace.between(0, 1, key, "one");
      int other = assigned + Pace.between(1, 2, key, "other");
      int firstScore = other + Pace.between(3, 5, key, "first score");
      int secondScore = firstScore + Pace.between(1, 3, key, "second score");
      int decided = secondScore + Pace.between(1, 5, key, "decided");
      return new Course(confirmed, screened, assigned, one, other, firstScore, secondScore, decided, decided + Pace.between(1, 3, key, "told"));
    }
  }

  private final Acts acts;

  Beginnings(Acts acts) {
    this.acts = acts;
  }

  Story nominated(String key, int day, String time) {
    return Story.of(key).ago(day, time, acts.nominates()).ago(day - 1, "08:55", acts.confirms());
  }

  Story inReview(String key, int day, String time, int screened, String screenedAt) {
    return nominated(key, day, time).ago(screened, screenedAt, acts.sendsToReview(COORDINATOR));
  }

  /** Nominated on that day and supported by the principal; both reviewers have said yes. */
  Story scoring(String key, int day, DemoPerson one, DemoPerson other) {
    Course course = Course.of(key);
    return Story.of(key).ago(day, "08:05", acts.nominates())
        .ago(day - course.confirmed, "08:55", acts.confirms())
        .ago(day - course.screened, "14:10", acts.sendsToReview(COORDINATOR))
        .ago(day - course.assigned, "09:15", acts.principalAnswers("approved", null))
        .ago(day - course.assigned, "11:00", acts.assigns(COORDINATOR, one, other))
        .ago(day - course.one, "13:05", acts.reviewerAccepts(one))
        .ago(day - course.other, "09:50", acts.reviewerAccepts(other));
  }

  /** Nominated on that day; both reviewers gave this score to nearly all criteria. */
  Story scored(String key, int day, DemoPerson one, DemoPerson other, int score) {
    int higher = Math.min(score + 1, 4);
    return scoring(key, day, one, other)
        .ago(day - Course.of(key).firstScore, "10:40", acts.scores(one, score, score, score, score, higher, score, score))
        .ago(day - Course.of(key).secondScore, "16:20", acts.scores(other, score, higher, score, score, score, score, score));
  }

  /** Told on that day that it was accepted. */
  Story accepted(String key, int told, DemoPerson one, DemoPerson other, String words) {
    int day = told + Course.of(key).told;
    return scored(key, day, one, other, 3).ago(day - Course.of(key).decided, "14:30", acts.accepts(DECIDER, words))
        .ago(told, "10:00", acts.tells(DECIDER));
  }

  /** Told on that day that it was accepted for the lab, as both reviewers proposed. */
  Story acceptedForLab(String key, int told, DemoPerson one, DemoPerson other, String words) {
    int day = told + Course.of(key).told;
    return scoring(key, day, one, other)
        .ago(day - Course.of(key).firstScore, "10:40", acts.proposesForLab(one, 4, 3, 4, 3, 4, 4, 3))
        .ago(day - Course.of(key).secondScore, "16:20", acts.proposesForLab(other, 4, 4, 3, 4, 3, 4, 4))
        .ago(day - Course.of(key).decided, "11:20", acts.acceptsForLab(DECIDER, words)).ago(told, "09:30", acts.tells(DECIDER));
  }
}
