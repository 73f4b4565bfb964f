package gov.nyc.schools.spotlight.nomination;

import static gov.nyc.schools.spotlight.support.Scene.word;
import static org.assertj.core.api.Assertions.assertThat;

import gov.nyc.schools.spotlight.casefile.CaseFiles;
import gov.nyc.schools.spotlight.casefile.Followers;
import gov.nyc.schools.spotlight.casefile.Standing;
import gov.nyc.schools.spotlight.mail.Letter;
import gov.nyc.schools.spotlight.mail.LinkId;
import gov.nyc.schools.spotlight.mail.StatusLinks;
import gov.nyc.schools.spotlight.nomination.Screening.ScreenNomination;
import gov.nyc.schools.spotlight.people.Role;
import gov.nyc.schools.spotlight.support.Inbox;
import gov.nyc.schools.spotlight.support.Scene;
import gov.nyc.schools.spotlight.support.SqlCount;
import gov.nyc.schools.spotlight.support.TrackerTest;
import gov.nyc.schools.spotlight.workflow.Jobs;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** A practice is nominated twice: what the second nominator is shown, and how supporters follow the first nomination. */
@TrackerTest
class SupportingTest {

  @LocalServerPort private int port;
  @Autowired private CaseFiles files;
  @Autowired private Followers followers;
  @Autowired private StatusLinks status;
  @Autowired private NominationPanel panel;
  @Autowired private PrivacyFlags flags;
  @Autowired private Inbox inbox;
  @Autowired private Jobs jobs;
  @Autowired private Office office;
  @Autowired private Scene scene;
  @Autowired private JdbcClient sql;

  private final String school = "School of " + word();
  private Nominator first;
  private String number;

  @BeforeEach
  void nominate() {
    first = nominator("Reading circles at lunch").fillsAll();
    number = first.sends();
    office.confirmed(first, port);
  }

  @Test
  void whatIsLikelyTheSameIsShownBeforeItIsSent() {
    var second = nominator("Lunch-time reading CIRCLES").fillsAll();
    assertThat(second.visit.text()).contains("Perhaps we know this practice already").contains("Reading circles at lunch").contains(school)
        .doesNotContain(first.email).doesNotContain(first.answers.get("name").get(0) + " nominated");
  }

  @Test
  void aStoryByTheOtherDoorIsLikelyTheSameToo() {
    var story = Nominator.ofStory(new Visit(port)).says("schools.unlisted", school).says("title", "Reading circles at lunch, everywhere").fillsAll();
    assertThat(story.visit.text()).contains("Perhaps we know this practice already");
  }

  @Test
  void anotherPracticeOfTheSameSchoolIsNone() {
    assertThat(nominator("Robots in the garden").fillsAll().visit.text()).doesNotContain("Perhaps we know");
  }

  @Test
  void theSamePracticeInAnotherSchoolIsNone() {
    var elsewhere = nominator("Reading circles at lunch").says("schools.unlisted", "School of " + word());
    assertThat(elsewhere.fillsAll().visit.text()).doesNotContain("Perhaps we know");
  }

  @ParameterizedTest
  @EnumSource(value = Standing.class, names = {"UNCONFIRMED", "WITHDRAWN", "LAPSED", "DECLINED", "REFERRED", "NOT_CLEARED", "SCHOOL_WITHDREW"})
  void strangersLearnOfNothingThatNobodyStandsBy(Standing standing) {
    scene.does(() -> files.stand(number, standing));
    assertThat(nominator("Reading circles at lunch").fillsAll().visit.text()).doesNotContain("Perhaps we know");
  }

  @Test
  void strangersReadNoTitleThatPerhapsNamesAStudent() {
    scene.as(office.coordinator(), () -> flags.raise(number));
    assertThat(nominator("Reading circles at lunch").fillsAll().visit.text()).doesNotContain("Perhaps we know");
  }

  @Test
  void aSupporterCountsOnceTheAddressIsConfirmed() {
    var second = supports("I have seen it on <Fridays>.");
    assertThat(second.visit.text()).contains("One thing is left: open our mail");
    assertThat(followers.of(number)).isEmpty();
    confirms(second);
    assertThat(followers.of(number)).hasSize(1);
    assertThat(inbox.last(second.email, "Your support counts").text()).contains("Reading circles at lunch");
    assertThat(events("support-added")).isOne();
  }

  @Test
  void whatWasTypedIsKeptWithTheSupportForStaffToRead() {
    confirms(supports("I have seen it on <Fridays>."));
    var coordinator = scene.as(office.coordinator(), () -> panel.content(files.get(number)).orElseThrow().model().toString());
    assertThat(coordinator).contains("I have seen it on <Fridays>.").contains("Two sentences.");
    var reviewer = scene.as(scene.staff(Role.REVIEWER), () -> panel.content(files.get(number)).orElseThrow().model().get("supporters").toString());
    assertThat(reviewer).contains("I have seen it on <Fridays>.").doesNotContain("@").doesNotContain("Two sentences.");
  }

  @Test
  void aDraftThatWasGivenUpIsNoNominationAndIsSentNoMore() {
    var second = supports("");
    second.visit.get(second.base() + "/check");
    assertThat(second.visit.path()).endsWith("/done");
    assertThat(second.visit.text()).contains("One thing is left: open our mail");
    assertThat(sql.sql("select count(*) from case_school where name = :school").param("school", school).query(Integer.class).single()).isOne();
  }

  @Test
  void supportersAreToldWhatTheNominatorIsOnceEach() {
    var second = supports("");
    confirms(second);
    scene.does(() -> files.stand(number, Standing.ACCEPTED));
    scene.does(() -> files.stand(number, Standing.ACCEPTED));
    var mails = inbox.of(second.email).stream().filter(mail -> mail.subject().startsWith("A practice that you support is accepted: Reading circles at lunch")).toList();
    assertThat(mails).hasSize(1);
    assertThat(mails.get(0).text()).contains("This practice was accepted.").doesNotContain(first.answers.get("name").get(0));
    var page = new Visit(port).get(mails.get(0).link("/following/"));
    assertThat(page.text()).contains("This practice was accepted.").contains("Reading circles at lunch").doesNotContain(first.email);
  }

  @Test
  void theirMailStandsInTheReleaseOfADecisionAndCanBeTakenOut() throws Exception {
    var stays = supports("");
    confirms(stays);
    var goes = supports("");
    confirms(goes);
    office.screens(number, new ScreenNomination("decline", List.of(), null, null, "too-early", "Not yet.", false, null, null, null, false));
    var decision = sql.sql("select id from decision where case_number = :n").param("n", number).query(UUID.class).single();
    var coordinator = office.coordinator();
    var page = Jsoup.parse(scene.pages().perform(MockMvcRequestBuilders.get("/decisions/release").param("id", decision.toString())
        .with(Scene.by(coordinator))).andReturn().getResponse().getContentAsString());
    assertThat(page.text()).contains(first.email, stays.email, goes.email, "supports it and follows it");
    var out = page.select(".release__mail").stream().filter(mail -> mail.text().contains(goes.email)).findFirst().orElseThrow().selectFirst("form");
    scene.pages().perform(MockMvcRequestBuilders.post(out.attr("action")).param("version", "0").param("out", "true").with(Scene.by(coordinator))
        .with(Scene.csrf()));
    scene.pages().perform(MockMvcRequestBuilders.post("/decisions/release").param("seen", decision + ":1").with(Scene.by(coordinator))
        .with(Scene.csrf()));
    jobs.runDue();
    assertThat(inbox.of(stays.email)).extracting(Inbox.Mail::subject).filteredOn(subject -> subject.contains("is not accepted")).hasSize(1);
    assertThat(inbox.of(goes.email)).extracting(Inbox.Mail::subject).noneMatch(subject -> subject.contains("is not accepted"));
  }

  /** An episode that is out, say: its mail leads to the page that this supporter follows, the nominator's to theirs. */
  @Test
  void theirPageIsFoundInWhatOtherRoomsMailToo() {
    var second = supports("");
    assertThat(mailed(second.email)).as("not confirmed").isEmpty();
    confirms(second);
    assertThat(mailed(second.email)).containsOnlyKeys("status").doesNotContainValue(mailed(first.email).get("status"));
    assertThat(mailed(first.email)).containsOnlyKeys("status");
    assertThat(mailed(word() + "@example.org")).isEmpty();
  }

  private Map<String, LinkId> mailed(String address) {
    var letter = Letter.about("test:" + word(), "episode-published").onCase(number).to(null, "", address.toUpperCase(Locale.ROOT), Locale.ENGLISH);
    return scene.does(() -> status.addTo(letter)).links();
  }

  @Test
  void whoeverHasNotConfirmedIsToldNothing() {
    var second = supports("");
    scene.does(() -> files.stand(number, Standing.ACCEPTED));
    assertThat(inbox.of(second.email)).noneMatch(mail -> mail.subject().startsWith("Accepted"));
  }

  @Test
  void aWithdrawalAndItsEndAreNews() {
    var second = supports("");
    confirms(second);
    scene.does(() -> files.stand(number, Standing.WITHDRAWN));
    scene.does(() -> files.stand(number, Standing.SCREENING));
    assertThat(inbox.of(second.email)).extracting(Inbox.Mail::subject).contains("A practice that you support is taken back: Reading circles at lunch", "A practice that you support is taken up again: Reading circles at lunch");
  }

  @Test
  void whoeverLeavesHearsNoMoreAndStillSupports() {
    var second = supports("");
    confirms(second);
    var page = new Visit(port).get(inbox.last(second.email, "Your support counts").link("/following/"));
    page.form("button").press();
    assertThat(page.text()).contains("You hear no more from us");
    scene.does(() -> files.stand(number, Standing.ACCEPTED));
    assertThat(inbox.of(second.email)).noneMatch(mail -> mail.subject().startsWith("Accepted"));
    assertThat(sql.sql("select count(*) from nomination_supporter where case_number = :n").param("n", number).query(Integer.class).single()).isOne();
  }

  @Test
  void anAddressSupportsACaseOnce() {
    var second = supports("");
    confirms(second);
    var again = nominator("Reading circles at lunch").says("email", second.email.toUpperCase(java.util.Locale.ROOT)).fillsAll();
    pressesSupport(again, "once more");
    assertThat(again.visit.text()).contains("One thing is left: open our mail");
    assertThat(sql.sql("select count(*) from nomination_supporter where case_number = :n").param("n", number).query(Integer.class).single()).isOne();
    assertThat(inbox.last(second.email, "The link to a practice that you support").text()).contains("/following/");
  }

  @Test
  void theNominatorWhoSupportsTheirOwnIsMailedWhereItStands() {
    var again = nominator("Reading circles at lunch").says("email", first.email).fillsAll();
    pressesSupport(again, "");
    assertThat(again.visit.text()).contains("One thing is left: open our mail");
    assertThat(inbox.last(first.email, "The link to your status page").text()).contains("/status/");
    assertThat(sql.sql("select count(*) from nomination_supporter where case_number = :n").param("n", number).query(Integer.class).single()).isZero();
  }

  @Test
  void sayingThatMineIsDifferentIsRememberedAndSentAlong() {
    var second = nominator("Reading circles at lunch").fillsAll();
    second.visit.form("input[name=number]").press();
    assertThat(second.visit.text()).contains("You said: mine is different");
    var other = second.sends();
    assertThat(sql.sql("select different from nomination where case_number = :n").param("n", other).query(String.class).single()).isEqualTo(number);
  }

  @Test
  void aNumberThatIsNotAmongTheLikelyOnesIsUnknown() {
    var stranger = nominator("Robots in the garden").fillsAll();
    assertThat(stranger.visit.get(stranger.base() + "/support/" + number).status()).isEqualTo(404);
  }

  @Test
  void whoeverHasNotSaidWhoTheyAreIsAskedToFirst() {
    var nameless = nominator("Reading circles at lunch").begins();
    for (String step : List.of("where", "practice")) {
      nameless.goesThrough(step);
    }
    nameless.visit.get(nameless.base() + "/support/" + number);
    assertThat(nameless.visit.text()).contains("Tell us your name and e-mail address in the first step");
    nameless.visit.form("#words").press();
    assertThat(nameless.visit.status()).isEqualTo(422);
  }

  @Test
  void theCheckPageCostsTheSameForOneLikelyDuplicateAndForFour() {
    var second = nominator("Reading circles at lunch").fillsAll();
    int one = SqlCount.of(() -> scene.pages().perform(MockMvcRequestBuilders.get(second.base() + "/check")));
    for (int i = 0; i < 3; i++) {
      var another = nominator("Reading circles at lunch " + i).fillsAll();
      another.sends();
      office.confirmed(another, port);
    }
    assertThat(SqlCount.of(() -> scene.pages().perform(MockMvcRequestBuilders.get(second.base() + "/check")))).isEqualTo(one);
  }

  private Nominator nominator(String title) {
    return new Nominator(new Visit(port)).says("schools.unlisted", school).says("title", title);
  }

  private Nominator supports(String words) {
    var second = nominator("Reading circles at lunch").fillsAll();
    pressesSupport(second, words);
    return second;
  }

  private void pressesSupport(Nominator nominator, String words) {
    nominator.visit.get(nominator.base() + "/support/" + number).form("#words").with("_words", words).press();
    assertThat(nominator.visit.status()).as(nominator.visit.text()).isEqualTo(200);
  }

  private void confirms(Nominator nominator) {
    var mail = inbox.last(nominator.email, "Please confirm your support");
    var page = new Visit(port).get(mail.link("/support/"));
    page.form("#code").with("_code", mail.code()).press();
    assertThat(page.text()).contains("Thank you, your support counts");
  }

  private int events(String type) {
    return sql.sql("select count(*) from case_event where case_number = :n and type = :t").param("n", number).param("t", type)
        .query(Integer.class).single();
  }
}
