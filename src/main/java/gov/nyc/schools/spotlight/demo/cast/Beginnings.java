package gov.nyc.schools.spotlight.demo.cast;

import static gov.nyc.schools.spotlight.demo.cast.DemoPerson.COORDINATOR;
import static gov.nyc.schools.spotlight.demo.cast.DemoPerson.DECIDER;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** How stories begin: from the nomination to the answer to it. Days are workdays before the day on which the stories are told. */
@Component
@Profile("local")
class Beginnings {

  /** Workdays from the nomination to the decision's going out, in {@link #accepted}. */
  static final int UNTIL_TOLD = 18;

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

  /** Supported by the principal; both reviewers have said yes. */
  Story scoring(String key, int day, DemoPerson one, DemoPerson other) {
    return inReview(key, day, "10:05", day - 2, "14:10").ago(day - 3, "09:15", acts.principalAnswers("approved", null))
        .ago(day - 3, "11:00", acts.assigns(COORDINATOR, one, other)).ago(day - 4, "13:05", acts.reviewerAccepts(one))
        .ago(day - 5, "09:50", acts.reviewerAccepts(other));
  }

  /** Both reviewers gave this score to nearly all criteria. */
  Story scored(String key, int day, DemoPerson one, DemoPerson other, int score) {
    int higher = Math.min(score + 1, 4);
    return scoring(key, day, one, other).ago(day - 11, "10:40", acts.scores(one, score, score, score, score, higher, score, score))
        .ago(day - 13, "16:20", acts.scores(other, score, higher, score, score, score, score, score));
  }

  Story accepted(String key, int day, DemoPerson one, DemoPerson other, String words) {
    return scored(key, day, one, other, 3).ago(day - 16, "14:30", acts.accepts(DECIDER, words)).ago(day - UNTIL_TOLD, "10:00", acts.tells(DECIDER));
  }

  /** As both reviewers proposed. */
  Story acceptedForLab(String key, int day, DemoPerson one, DemoPerson other, String words) {
    return scoring(key, day, one, other).ago(day - 11, "10:40", acts.proposesForLab(one, 4, 4, 4, 4, 4, 4, 4))
        .ago(day - 13, "16:20", acts.proposesForLab(other, 4, 4, 4, 4, 4, 4, 4)).ago(day - 16, "11:20", acts.acceptsForLab(DECIDER, words))
        .ago(day - UNTIL_TOLD, "09:30", acts.tells(DECIDER));
  }
}
