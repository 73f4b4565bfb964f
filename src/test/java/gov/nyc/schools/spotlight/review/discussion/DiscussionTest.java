package gov.nyc.schools.spotlight.review.discussion;

import static gov.nyc.schools.spotlight.people.Role.COORDINATOR;
import static gov.nyc.schools.spotlight.people.Role.DECIDER;
import static gov.nyc.schools.spotlight.people.Role.PRODUCER;
import static gov.nyc.schools.spotlight.people.Role.REVIEWER;
import static gov.nyc.schools.spotlight.support.Scene.by;
import static gov.nyc.schools.spotlight.support.Scene.csrf;
import static gov.nyc.schools.spotlight.support.Scene.word;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import gov.nyc.schools.spotlight.casefile.CaseFiles;
import gov.nyc.schools.spotlight.casefile.Conflicts;
import gov.nyc.schools.spotlight.people.SignedIn;
import gov.nyc.schools.spotlight.review.round.ReviewBench;
import gov.nyc.schools.spotlight.support.Inbox;
import gov.nyc.schools.spotlight.support.Scene;
import gov.nyc.schools.spotlight.support.SqlCount;
import gov.nyc.schools.spotlight.support.TrackerTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.util.CollectionUtils;
import org.springframework.util.MultiValueMap;

/** Talk about the reviews, open to a reviewer only once the own review is in, and never telling reviewers who the others are. */
@TrackerTest
class DiscussionTest {

  private static final String WORDS = "I read «14 families» as 96. \"Which\" is it?";

  @Autowired private Scene scene;
  @Autowired private ReviewBench bench;
  @Autowired private Discussion discussion;
  @Autowired private Conflicts conflicts;
  @Autowired private CaseFiles files;
  @Autowired private Inbox inbox;

  private SignedIn ada;
  private SignedIn bo;
  private SignedIn dana;
  private String number;

  @BeforeEach
  void adaIsDone() {
    ada = scene.staff("Ada " + word(), REVIEWER);
    bo = scene.staff("Bo " + word(), REVIEWER);
    dana = scene.staff("Dana " + word(), COORDINATOR);
    number = bench.read(ada, bo);
    bench.scores(number, ada, "3333333");
  }

  @Test
  void isClosedToAReviewerUntilTheOwnReviewIsIn() throws Exception {
    say(ada, WORDS);
    assertThat(casePage(bo).select("#discussion")).isEmpty();
    assertThat(casePage(bo).html()).doesNotContain("14 families");
    assertThat(say(bo, "Too early").getStatus()).isEqualTo(403);
    bench.scores(number, bo, "3333333");
    assertThat(casePage(bo).select("#discussion").text()).contains(WORDS, "Reviewer 1");
    assertThat(say(bo, "In time").getStatus()).isEqualTo(302);
  }

  @Test
  void namesReviewersToThoseWhoAskedThemAndNotToEachOther() throws Exception {
    bench.scores(number, bo, "3333333");
    say(ada, WORDS, "seat-2");
    assertThat(casePage(bo).select("#discussion").text()).contains("Reviewer 1", "Told by mail: You").doesNotContain(ada.name());
    assertThat(casePage(bo).html()).doesNotContain(ada.id().toString());
    assertThat(casePage(ada).select("#discussion").text()).contains("You", "Told by mail: Reviewer 2").doesNotContain(bo.name());
    assertThat(casePage(dana).select("#discussion").text()).contains(ada.name(), "Told by mail: " + bo.name());
    say(dana, "From the office");
    assertThat(casePage(ada).select("#discussion").text()).contains(dana.name());
  }

  @Test
  void whoeverIsMentionedIsToldOnceWithoutTheWords() throws Exception {
    bench.scores(number, bo, "3333333");
    var id = UUID.randomUUID();
    say(ada, id, WORDS, "seat-2", dana.id().toString());
    say(ada, id, WORDS, "seat-2", dana.id().toString());
    change(ada, id, 1, WORDS + " Or 97?", "seat-2");
    var title = files.get(number).title();
    for (var told : List.of(bo, dana)) {
      var mails = inbox.of(told.email()).stream().filter(mail -> mail.subject().equals("You were mentioned in a discussion: " + title)).toList();
      assertThat(mails).hasSize(1);
      assertThat(mails.get(0).text()).doesNotContain("families", "75");
    }
    assertThat(inbox.last(bo.email(), "You were mentioned").text()).contains("Reviewer 1 would like you to read").doesNotContain(ada.name());
    assertThat(inbox.last(dana.email(), "You were mentioned").text()).contains(ada.name() + " would like you to read");
  }

  @Test
  void nobodyCanBeMentionedWhoMayNotReadIt() throws Exception {
    var hidden = scene.staff("Hidden " + word(), DECIDER);
    scene.does(() -> conflicts.declare(number, hidden.id()));
    var elsewhere = scene.limited(scene.staff("Elsewhere " + word(), COORDINATOR), 31);
    var reads = scene.staff("Reads " + word(), DECIDER);
    assertThat(casePage(ada).select("#discussion").text()).contains(reads.name()).doesNotContain(hidden.name(), elsewhere.name(), "Reviewer 2");
    say(ada, WORDS, hidden.id().toString(), elsewhere.id().toString(), bo.id().toString(), "seat-2", "nobody");
    for (var person : List.of(hidden, elsewhere, bo)) {
      assertThat(inbox.of(person.email())).noneMatch(mail -> mail.subject().contains("mentioned"));
    }
  }

  @Test
  void aDoublePressSaysItOnceAndOtherWordsUnderTheSameIdAreHandedBack() throws Exception {
    var id = UUID.randomUUID();
    say(ada, id, WORDS);
    assertThat(say(ada, id, WORDS).getStatus()).isEqualTo(302);
    assertThat(casePage(ada).select("#discussion .note")).hasSize(1);
    var other = say(ada, id, "Something else");
    assertThat(other.getStatus()).isEqualTo(409);
    assertThat(Jsoup.parse(other.getContentAsString(StandardCharsets.UTF_8)).selectFirst("textarea").wholeText().strip()).isEqualTo("Something else");
  }

  @Test
  void aStaleEditIsHandedBackWithTheOtherVersion() throws Exception {
    var id = UUID.randomUUID();
    say(ada, id, WORDS);
    change(ada, id, 1, "From the phone");
    var stale = change(ada, id, 1, "From the desk");
    assertThat(stale.getStatus()).isEqualTo(409);
    assertThat(stale.getContentAsString(StandardCharsets.UTF_8)).contains("From the phone", "From the desk");
    assertThat(change(ada, id, 2, "From the desk").getStatus()).isEqualTo(302);
    assertThat(casePage(ada).select("#discussion .note").text()).contains("From the desk", "edited");
  }

  @Test
  void nobodyChangesWhatSomebodyElseSaid() throws Exception {
    var id = UUID.randomUUID();
    say(ada, id, WORDS);
    assertThat(perform(dana, get("/cases/{n}/discussion/{id}", number, id)).getStatus()).isEqualTo(404);
    assertThat(change(dana, id, 1, "In other words").getStatus()).isEqualTo(403);
  }

  @Test
  void refusesWhatIsEmptyTooLongOrCantBeStoredAndKeepsIt() throws Exception {
    for (var typed : List.of(" \n", "x".repeat(Discussion.LONGEST + 1), "a\u0007b")) {
      assertThat(say(ada, typed).getStatus()).isEqualTo(422);
    }
    assertThat(say(ada, "é".repeat(Discussion.LONGEST)).getStatus()).isEqualTo(302);
    assertThat(casePage(ada).select("#discussion .note")).hasSize(1);
  }

  @Test
  void isForReviewersCoordinatorsAndDecidersAlone() throws Exception {
    say(ada, WORDS);
    assertThat(casePage(scene.staff(PRODUCER)).html()).doesNotContain("14 families");
    assertThat(say(scene.staff(PRODUCER), "May I?").getStatus()).isEqualTo(403);
    assertThat(say(bench.reviewer(), "A stranger").getStatus()).isEqualTo(404);
    scene.does(() -> conflicts.declare(number, dana.id()));
    assertThat(say(dana, "Hidden").getStatus()).isEqualTo(404);
  }

  @Test
  void whoeverReviewsALaterRoundReadsNothingOfItBeforeTheOwnReviewIsIn() throws Exception {
    bench.scores(number, bo, "3333333");
    say(bo, WORDS);
    bench.underReview(number);
    bench.assign(number, ada, bench.reviewer());
    assertThat(casePage(ada).html()).doesNotContain("14 families");
    assertThat(casePage(dana).select("#discussion").text()).contains(WORDS);
  }

  @Test
  void costsTheSameForOneRemarkAndForTen() throws Exception {
    say(ada, WORDS, dana.id().toString());
    int one = SqlCount.of(() -> scene.as(dana, () -> discussion.of(number)));
    for (int i = 0; i < 9; i++) {
      say(i % 2 == 0 ? ada : dana, WORDS + i, dana.id().toString());
    }
    assertThat(SqlCount.of(() -> scene.as(dana, () -> discussion.of(number)))).isEqualTo(one);
  }

  private MockHttpServletResponse say(SignedIn person, String words, String... tell) throws Exception {
    return say(person, UUID.randomUUID(), words, tell);
  }

  private MockHttpServletResponse say(SignedIn person, UUID id, String words, String... tell) throws Exception {
    return perform(person, post("/cases/{n}/discussion", number).param("id", id.toString()).param("body", words).params(told(tell)));
  }

  private MockHttpServletResponse change(SignedIn person, UUID id, int revision, String words, String... tell) throws Exception {
    return perform(person, post("/cases/{n}/discussion/{id}", number, id).param("revision", String.valueOf(revision)).param("body", words)
        .params(told(tell)));
  }

  private static MultiValueMap<String, String> told(String... keys) {
    return CollectionUtils.toMultiValueMap(Map.of("tell", List.of(keys)));
  }

  private Document casePage(SignedIn person) throws Exception {
    return Jsoup.parse(perform(person, get("/cases/{n}", number)).getContentAsString(StandardCharsets.UTF_8));
  }

  private MockHttpServletResponse perform(SignedIn person, MockHttpServletRequestBuilder request) throws Exception {
    return scene.pages().perform(request.with(by(person)).with(csrf())).andReturn().getResponse();
  }
}
