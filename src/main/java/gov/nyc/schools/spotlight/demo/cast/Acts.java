package gov.nyc.schools.spotlight.demo.cast;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Everything that people do in the stories, with the answers by the keys of the forms. */
@Component
@Profile("local")
class Acts {

  private static final List<String> CRITERIA =
      List.of("evidence", "equity", "advantage", "replicability", "sustainability", "fit", "readiness");

  private final JdbcClient sql;

  Acts(JdbcClient sql) {
    this.sql = sql;
  }

  Act nominates() {
    return (story, players) -> players.nominates(story);
  }

  /** Finds that the practice was nominated before and adds support to that nomination. */
  Act supports(String key, String words) {
    return (story, players) -> players.supports(story, key, words);
  }

  Act confirms() {
    return (story, players) -> players.nominatorDoes(story, "Task_ConfirmAddress", Map.of("confirmed", true));
  }

  Act answers(String key, String text, String note) {
    return (story, players) -> {
      players.retypes(story, Map.of(key, text));
      players.nominatorDoes(story, "Task_GiveInformation", Map.of("note", note));
    };
  }

  Act withdraws(String reason) {
    return (story, players) -> players.withdraws(story, reason);
  }

  Act sendsToReview(DemoPerson by) {
    return screens(by, Map.of("outcome", "review"));
  }

  Act asks(DemoPerson by, List<String> keys, String question) {
    return screens(by, Map.of("outcome", "ask", "fields", keys, "question", question));
  }

  Act declines(DemoPerson by, String reason, String words) {
    return screens(by, Map.of("outcome", "decline", "reasonCode", reason, "words", words));
  }

  Act refers(DemoPerson by, String office, String words) {
    return screens(by, Map.of("outcome", "refer", "office", office, "words", words));
  }

  private static Act screens(DemoPerson by, Map<String, Object> answers) {
    return (story, players) -> players.staffDoes(story, by, "Task_ScreenNomination", answers);
  }

  /** @param answer approved, changes or declined */
  Act principalAnswers(String answer, String comment) {
    return (story, players) -> players.askedAnswers(story, "principal", answer, comment);
  }

  Act reviewerAccepts(DemoPerson reviewer) {
    return (story, players) -> players.staffDoes(story, reviewer, "Task_GiveAnswer", Map.of("answer", "approved"));
  }

  Act assigns(DemoPerson by, DemoPerson first, DemoPerson second) {
    return (story, players) -> players.staffDoes(story, by, "Task_AssignReviewers",
        Map.of("first", players.id(first).toString(), "second", players.id(second).toString()));
  }

  /** @param scores from 0 to 4, in the order of the rubric */
  Act scores(DemoPerson by, int... scores) {
    return scores(by, false, scores);
  }

  /** Scores, and would see the practice in the lab. */
  Act proposesForLab(DemoPerson by, int... scores) {
    return scores(by, true, scores);
  }

  private Act scores(DemoPerson by, boolean forLab, int... scores) {
    return (story, players) -> players.staffDoes(story, by, "Task_ScoreNomination",
        Map.of("outcome", "scored", "scores", sheet(scores), "forLab", forLab, "toCommittee", "Read twice; the numbers hold.",
            "toNominator", "Thank you: I could see the room while I read. – «Bravo»"));
  }

  private Map<String, Object> sheet(int... scores) {
    Map<String, Object> given = new LinkedHashMap<>();
    Map<String, Object> comments = new LinkedHashMap<>();
    for (int i = 0; i < scores.length; i++) {
      given.put(CRITERIA.get(i), (long) scores[i]);
      if (scores[i] < 2 || scores[i] == 4) {
        comments.put(CRITERIA.get(i), scores[i] == 4 ? "Exemplary: sources are named and others have done it." : "Nothing that others could check yet.");
      }
    }
    String rubric = sql.sql("select id from rubric_version where released_at is not null order by released_at desc, number desc limit 1")
        .query(String.class).single();
    return Map.of("rubric", rubric, "scores", given, "comments", comments);
  }

  Act accepts(DemoPerson by, String words) {
    return decides(by, Map.of("outcome", "accept", "words", words));
  }

  Act acceptsForLab(DemoPerson by, String words) {
    return decides(by, Map.of("outcome", "lab", "assurances", List.of("in-use", "sites", "driver", "profile"), "words", words));
  }

  Act asksToRevise(DemoPerson by, String words) {
    return decides(by, Map.of("outcome", "revise", "words", words));
  }

  private static Act decides(DemoPerson by, Map<String, Object> answers) {
    return (story, players) -> players.staffDoes(story, by, "Task_DecideNomination", answers);
  }

  /** Lets the held decision go out. */
  Act tells(DemoPerson by) {
    return (story, players) -> players.releases(story, by);
  }
}
