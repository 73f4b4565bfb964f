package gov.nyc.schools.spotlight.nomination;

import static gov.nyc.schools.spotlight.support.Scene.by;
import static gov.nyc.schools.spotlight.support.Scene.word;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import gov.nyc.schools.spotlight.casefile.CaseFiles;
import gov.nyc.schools.spotlight.casefile.Conflicts;
import gov.nyc.schools.spotlight.casefile.Followers;
import gov.nyc.schools.spotlight.casefile.Standing;
import gov.nyc.schools.spotlight.nomination.Screening.ScreenNomination;
import gov.nyc.schools.spotlight.people.Role;
import gov.nyc.schools.spotlight.people.SignedIn;
import gov.nyc.schools.spotlight.support.Inbox;
import gov.nyc.schools.spotlight.support.Scene;
import gov.nyc.schools.spotlight.support.TrackerTest;
import gov.nyc.schools.spotlight.tasks.RefusedTask;
import gov.nyc.schools.spotlight.tasks.WorkItems;
import java.net.URI;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A practice was nominated twice: a coordinator reads both side by side and joins the second with the first. */
@TrackerTest
class JoiningTest {

  @LocalServerPort private int port;
  @Autowired private CaseFiles files;
  @Autowired private Conflicts conflicts;
  @Autowired private Followers followers;
  @Autowired private Inbox inbox;
  @Autowired private Office office;
  @Autowired private Scene scene;
  @Autowired private WorkItems items;
  @Autowired private JdbcClient sql;

  private final String school = "School of " + word();
  private Nominator first;
  private Nominator second;
  private String one;
  private String two;

  @BeforeEach
  void nominateTwice() {
    first = nominator("Reading circles at lunch");
    one = sent(first);
    second = nominator("Lunch-time reading circles");
    two = sent(second);
  }

  @Test
  void theCoordinatorSeesWhatIsLikelyTheSameAndReadsBoth() throws Exception {
    var page = page("/tasks/" + task(two), office.coordinator());
    assertThat(page.selectFirst(".nomination-likely").text()).contains("Reading circles at lunch", one);
    var beside = page(page.selectFirst(".nomination-likely a[href*=beside]").attr("href"), office.coordinator());
    assertThat(beside.select(".beside > section h2").eachText()).containsExactly("Lunch-time reading circles", "Reading circles at lunch");
  }

  @Test
  void whoMayNotKnowOfTheFirstLearnsNothingOfIt() throws Exception {
    var torn = office.coordinator();
    scene.does(() -> conflicts.declare(one, torn.id()));
    assertThat(page("/tasks/" + task(two), torn).html()).doesNotContain(one).doesNotContain("Reading circles at lunch");
    scene.pages().perform(get("/cases/{n}/beside/{o}", two, one).with(by(torn))).andExpect(status().isNotFound());
    scene.pages().perform(get("/cases/{n}/beside/{o}", two, one).with(by(scene.staff(Role.REVIEWER)))).andExpect(status().isForbidden());
    refuses(two, one, torn, "nomination.join.unknown");
  }

  @Test
  void theSecondNominatorFollowsTheFirstNominationAndNothingIsLost() throws Exception {
    var supporter = nominator("Reading circles").fillsAll();
    supporter.visit.get(supporter.base() + "/support/" + two).form("#words").with("_words", "I saw it.").press();
    var asked = inbox.last(supporter.email, "Please confirm your support");
    new Visit(port).get(asked.link("/support/")).form("#code").with("_code", asked.code()).press();
    joins(two, " " + one.toLowerCase() + " ");
    assertThat(files.get(two).standing()).isEqualTo(Standing.JOINED);
    assertThat(items.ofCase(two)).isEmpty();
    assertThat(followers.of(one)).hasSize(2);
    assertThat(followers.of(two)).isEmpty();
    var mail = inbox.last(second.email, "We know this practice already");
    assertThat(mail.text()).contains("Lunch-time reading circles", "nothing that you wrote is lost").doesNotContain(first.email);
    assertThat(new Visit(port).get(mail.link("/following/")).text()).contains("Reading circles at lunch").doesNotContain(first.email);
    assertThat(new Visit(port).get(inbox.last(second.email, "We have your nomination").link("/status/")).text())
        .contains("yours was joined with what was sent in earlier");
    assertThat(new Visit(port).get(inbox.last(supporter.email, "Your support counts").link("/following/")).text()).contains("Reading circles at lunch");
    var panel = page("/cases/" + one, office.coordinator());
    assertThat(panel.text()).contains("Joined with it: " + two, second.email);
    assertThat(page("/cases/" + two, office.coordinator()).text()).contains("It was joined with the earlier case " + one, "Two sentences.");
  }

  @Test
  void anAddressFollowsOnce() {
    var again = nominator("Circles at lunch").says("email", first.email);
    var three = again.fillsAll().sends();
    var asked = inbox.last(first.email, "Please confirm");
    new Visit(port).get(asked.link("/confirm/")).form("#code").with("_code", asked.code()).press();
    joins(three, one);
    assertThat(followers.of(one)).as("nobody supports their own nomination").isEmpty();
    assertThat(inbox.last(first.email, "We know this practice already").text()).contains("/status/");
  }

  @Test
  void whatDoesNotGoOnIsJoinedByNothing() {
    var coordinator = office.coordinator();
    refuses(two, two, coordinator, "nomination.join.self");
    refuses(two, "SP-2020-00001", coordinator, "nomination.join.unknown");
    scene.does(() -> files.stand(one, Standing.DECLINED));
    refuses(two, one, coordinator, "nomination.join.closed");
    assertThat(files.get(two).standing()).isEqualTo(Standing.SCREENING);
  }

  @Test
  void ofTwoThatAreJoinedIntoEachOtherAtOnceOneGoesOn() throws Exception {
    var barrier = new CyclicBarrier(2);
    var threads = Executors.newFixedThreadPool(2);
    try {
      var answers = threads.invokeAll(List.<Callable<String>>of(() -> attempt(barrier, one, two), () -> attempt(barrier, two, one)));
      assertThat(List.of(answers.get(0).get(), answers.get(1).get())).containsExactlyInAnyOrder("joined", "nomination.join.closed");
    } finally {
      threads.shutdown();
    }
    assertThat(List.of(files.get(one).standing(), files.get(two).standing())).containsExactlyInAnyOrder(Standing.JOINED, Standing.SCREENING);
  }

  @Test
  void thePrincipalCanBeVouchedForWhileScreening() {
    var principal = word() + "@schools.example";
    var coordinator = office.coordinator();
    assertThatThrownBy(() -> office.finishes(two, "Task_ScreenNomination", reviewing("Dr. Ada Okafor", principal, false), coordinator))
        .isInstanceOfSatisfying(RefusedTask.class, refused -> assertThat(refused.messageKey()).isEqualTo("nomination.principal.unchecked"));
    assertThatThrownBy(() -> office.finishes(two, "Task_ScreenNomination", reviewing("Dr. Ada Okafor", second.email, true), coordinator))
        .isInstanceOfSatisfying(RefusedTask.class, refused -> assertThat(refused.messageKey()).isEqualTo("nomination.principal.nominator"));
    office.finishes(two, "Task_ScreenNomination", reviewing("Dr. Ada Okafor", principal, true), coordinator);
    assertThat(items.ofCase(two)).extracting(item -> item.taskKey()).contains("Task_GiveAnswer").doesNotContain("Task_ConfirmPrincipal");
    assertThat(inbox.last(principal, "Do you support").text()).contains("Lunch-time reading circles");
  }

  private static ScreenNomination reviewing(String name, String email, boolean checked) {
    return new ScreenNomination("review", List.of(), null, null, null, null, false, null, name, email, checked);
  }

  private String attempt(CyclicBarrier barrier, String number, String into) throws Exception {
    barrier.await();
    try {
      joins(number, into);
      return "joined";
    } catch (RefusedTask refused) {
      return refused.messageKey();
    }
  }

  private void joins(String number, String into) {
    office.screens(number, joining(into));
  }

  private void refuses(String number, String into, SignedIn person, String key) {
    assertThatThrownBy(() -> office.finishes(number, "Task_ScreenNomination", joining(into), person))
        .isInstanceOfSatisfying(RefusedTask.class, refused -> assertThat(refused.messageKey()).isEqualTo(key));
    assertThat(sql.sql("select count(*) from nomination where joined_into is not null and case_number = :n").param("n", number)
        .query(Integer.class).single()).isZero();
  }

  private static ScreenNomination joining(String into) {
    return new ScreenNomination("merge", List.of(), null, null, null, null, false, into, null, null, false);
  }

  private Nominator nominator(String title) {
    return new Nominator(new Visit(port)).says("schools.unlisted", school).says("title", title);
  }

  private String sent(Nominator nominator) {
    var number = nominator.fillsAll().sends();
    office.confirmed(nominator, port);
    return number;
  }

  private String task(String number) {
    return items.ofCase(number, "Task_ScreenNomination").orElseThrow().taskId();
  }

  private Document page(String path, SignedIn person) throws Exception {
    return Jsoup.parse(scene.pages().perform(get(URI.create(path)).with(by(person))).andExpect(status().isOk()).andReturn()
        .getResponse().getContentAsString());
  }
}
