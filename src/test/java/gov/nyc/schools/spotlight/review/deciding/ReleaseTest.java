package gov.nyc.schools.spotlight.review.deciding;

import static gov.nyc.schools.spotlight.people.Role.COORDINATOR;
import static gov.nyc.schools.spotlight.people.Role.DECIDER;
import static gov.nyc.schools.spotlight.people.Role.REVIEWER;
import static gov.nyc.schools.spotlight.support.Scene.by;
import static gov.nyc.schools.spotlight.support.Scene.csrf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import gov.nyc.schools.spotlight.casefile.CaseFiles;
import gov.nyc.schools.spotlight.casefile.Conflicts;
import gov.nyc.schools.spotlight.casefile.RecordedEvent;
import gov.nyc.schools.spotlight.mail.LoggedLetter;
import gov.nyc.schools.spotlight.mail.MailDispatcher;
import gov.nyc.schools.spotlight.mail.MailLog;
import gov.nyc.schools.spotlight.people.People;
import gov.nyc.schools.spotlight.people.PersonCard;
import gov.nyc.schools.spotlight.people.SignedIn;
import gov.nyc.schools.spotlight.support.Scene;
import gov.nyc.schools.spotlight.support.SqlCount;
import gov.nyc.schools.spotlight.support.TrackerTest;
import gov.nyc.schools.spotlight.tasks.WorkItems;
import gov.nyc.schools.spotlight.workflow.Jobs;
import gov.nyc.schools.spotlight.workflow.Processes;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Decisions are released together, and their mails are read, changed and taken out before that. */
@TrackerTest
class ReleaseTest {

  @Autowired Scene scene;
  @Autowired Decisions decisions;
  @Autowired ReleasingDecisions releasing;
  @Autowired Conflicts conflicts;
  @Autowired CaseFiles files;
  @Autowired People people;
  @Autowired Processes processes;
  @Autowired WorkItems items;
  @Autowired Jobs jobs;
  @Autowired MailDispatcher dispatcher;
  @Autowired MailLog log;
  @Autowired JdbcClient sql;

  @Test
  void everyMailIsListedReadableAndNothingIsWrittenForIt() throws Exception {
    var first = held("decline");
    var second = held("revise");
    var page = release(coordinator(), first, second);
    assertThat(page.select(".release__mail h3").eachText()).containsExactly("Our decision on: " + title(first),
        "[Action needed by " + page.selectFirst("h3:contains(Action)").text().replaceAll(".*needed by (.*)] .*", "$1") + "] Please send a new version: "
            + title(second));
    assertThat(page.text()).contains(nominator(first).email(), nominator(second).email());
    assertThat(page.select(".release__mail .typed").get(0).wholeText()).contains("Words of the decider", "It is too early to tell");
    assertThat(page.select(".release__mail .typed").get(1).wholeText()).contains("[personal link]", "[code]");
    assertThat(log.of(second)).isEmpty();
    assertThat(sql.sql("select count(*) from personal_link where case_number in (:first, :second)").param("first", first).param("second", second)
        .query(Integer.class).single()).isZero();
  }

  @Test
  void whatIsEditedIsMailedAsEditedAndTheDecisionStaysAsItWasMade() throws Exception {
    var number = held("decline");
    edit(number, coordinator(), 0, "From all of us:\r\n<thanks>", "Kinder words & \"quotes\"").andExpect(status().isFound());
    assertThat(release(coordinator(), number).text()).contains("Edited", "Kinder words");
    assertThat(releases(coordinator(), number)).isEqualTo(1);
    var mail = told(number).get(0);
    assertThat(mail.text()).contains("From all of us:\n<thanks>", "Kinder words & \"quotes\"").doesNotContain("Words of the decider");
    assertThat(decision(number).words()).isEqualTo("Words of the decider");
    var event = files.timeline(number, null, 20).stream().filter(one -> one.type().equals("release-edited")).findFirst().orElseThrow();
    assertThat(event.details().keySet()).as("ids alone").containsExactlyInAnyOrder("decisionId", "recipientId", "template");
    scene.pages().perform(get("/cases/" + number).with(by(coordinator()))).andExpect(content().string(containsString("as edited before the release")));
  }

  @Test
  void aMailThatIsTakenOutIsNotMailedAndCanBePutBack() throws Exception {
    var out = held("decline");
    var back = held("decline");
    var coordinator = coordinator();
    takeOut(out, coordinator, 0, true).andExpect(flash().attribute("flash", Map.of("kind", "success", "text",
        "The mail was taken out: it will not be sent. You can put it back until the release.")));
    takeOut(back, coordinator, 0, true);
    takeOut(back, coordinator, 1, false);
    assertThat(releases(coordinator, out, back)).isEqualTo(2);
    assertThat(told(out)).isEmpty();
    assertThat(told(back)).hasSize(1);
    assertThat(files.timeline(back, null, 20)).extracting(RecordedEvent::type).contains("release-letter-taken-out", "release-letter-put-back");
  }

  @Test
  void theMailThatAsksForANewVersionStays() throws Exception {
    var number = held("revise");
    takeOut(number, coordinator(), 0, true).andExpect(flash().attribute("flash", Map.of("kind", "warning", "text",
        "This mail stays: its link is the nominator's only way to send a new version.")));
    assertThat(release(coordinator(), number).select(".release__mail form")).isEmpty();
  }

  @Test
  void aStaleSaveIsRefusedWithBothVersionsAndASecondOneIsMeant() throws Exception {
    var number = held("decline");
    edit(number, coordinator(), 0, "", "The one that was faster");
    var refused = page(edit(number, coordinator(), 0, "Mine", "The one that was slower").andExpect(status().isConflict()).andReturn().getResponse());
    assertThat(refused.selectFirst("section[aria-labelledby=other-heading]").text()).contains("The one that was faster");
    assertThat(refused.selectFirst("#words").wholeText()).contains("The one that was slower");
    assertThat(refused.selectFirst("#preface").wholeText()).contains("Mine");
    edit(number, coordinator(), Integer.parseInt(refused.selectFirst("input[name=version]").val()), "Mine", "The one that was slower")
        .andExpect(status().isFound());
    assertThat(release(coordinator(), number).text()).contains("The one that was slower");
  }

  @Test
  void nobodyReleasesWhatTheyHaveNotRead() throws Exception {
    var number = held("decline");
    var seen = seen(number);
    edit(number, coordinator(), 0, "", "Changed meanwhile");
    send(post("/decisions/release").param("seen", seen), coordinator())
        .andExpect(redirectedUrl("/decisions/release?id=" + decision(number).id()));
    assertThat(decision(number).status()).isEqualTo(Decision.Status.HELD);
    assertThat(releases(coordinator(), number)).isEqualTo(1);
  }

  @Test
  void wordsThatComeAfterTheReleaseAreHandedBack() throws Exception {
    var number = held("decline");
    releases(coordinator(), number);
    edit(number, coordinator(), 0, "", "Words that came too late").andExpect(status().isConflict())
        .andExpect(content().string(containsString("Words that came too late"))).andExpect(content().string(containsString("not held any more")));
  }

  @ParameterizedTest
  @CsvSource({"words, ' \n'", "words, LONG", "words, 'a\u0001b'"})
  void whatCantBeMailedIsRefusedWithTheWordsKept(String field, String typed) throws Exception {
    var number = held("decline");
    var words = typed.equals("LONG") ? "é".repeat(2501) : typed;
    var page = page(edit(number, coordinator(), 0, "Kept", words).andExpect(status().is(422)).andReturn().getResponse());
    assertThat(page.selectFirst("[data-error-summary] a").attr("href")).isEqualTo("#" + field);
    assertThat(page.selectFirst("#preface").wholeText()).contains("Kept");
    assertThat(decision(number).version()).as("nothing was changed").isZero();
  }

  @Test
  void theMailIsShownInAFrameThatCanDoNothing() throws Exception {
    var number = held("decline");
    send(get(letter(number)), coordinator()).andExpect(status().isOk()).andExpect(header().string("Content-Security-Policy", containsString("frame-src 'self'")));
    var frame = send(get(letter(number) + "/html"), coordinator()).andExpect(header().string("Content-Security-Policy", containsString("sandbox"))).andReturn();
    assertThat(Jsoup.parse(frame.getResponse().getContentAsString()).select("a[href], script, form")).isEmpty();
  }

  @Test
  void othersSeeNothingOfIt() throws Exception {
    var number = held("decline");
    var torn = coordinator();
    scene.does(() -> conflicts.declare(number, torn.id()));
    for (var stranger : List.of(torn, scene.limited(coordinator(), 31))) {
      send(get("/decisions/release").param("id", decision(number).id().toString()), stranger).andExpect(redirectedUrl("/decisions"));
      send(get(letter(number)), stranger).andExpect(status().isConflict());
      edit(number, stranger, 0, "", "Words").andExpect(status().isConflict());
      takeOut(number, stranger, 0, true).andExpect(status().isConflict());
    }
    for (var path : List.of("/decisions/release?id=" + decision(number).id(), letter(number), letter(number) + "/html")) {
      send(get(URI.create(path)), scene.staff(REVIEWER)).andExpect(status().isForbidden());
    }
    edit(number, scene.staff(REVIEWER), 0, "", "Words").andExpect(status().isForbidden());
    takeOut(number, scene.staff(REVIEWER), 0, true).andExpect(status().isForbidden());
    assertThat(decision(number).version()).isZero();
  }

  @RepeatedTest(2)
  void whenTwoReleaseTheSameManyAtOnceEachIsToldOnce() throws Exception {
    var numbers = List.of(held("decline"), held("decline"), held("decline"));
    var read = numbers.stream().collect(Collectors.toMap(number -> decision(number).id(), number -> 0));
    var barrier = new CyclicBarrier(2);
    var people = List.of(coordinator(), scene.staff(DECIDER));
    var threads = Executors.newFixedThreadPool(2);
    try {
      var pressed = threads.invokeAll(people.stream().<Callable<Integer>>map(person -> () -> {
        barrier.await();
        return scene.as(person, () -> releasing.release(read)).released();
      }).toList());
      assertThat(pressed.get(0).get() + pressed.get(1).get()).isEqualTo(3);
    } finally {
      threads.shutdown();
    }
    jobs.runDue();
    for (var number : numbers) {
      assertThat(told(number)).hasSize(1);
    }
  }

  @Test
  void costsTheSameForOneDecisionAndForTen() throws Exception {
    var numbers = new ArrayList<String>();
    for (int i = 0; i < 10; i++) {
      numbers.add(held(i % 2 == 0 ? "decline" : "revise"));
    }
    var coordinator = coordinator();
    var one = releasing(numbers.get(1));
    var all = releasing(numbers.toArray(String[]::new));
    send(all, coordinator);
    int cost = SqlCount.of(() -> send(one, coordinator));
    assertThat(SqlCount.of(() -> send(all, coordinator))).isEqualTo(cost);
  }

  private String held(String outcome) {
    var number = scene.opened();
    var decider = scene.staff(DECIDER);
    scene.does(() -> {
      decisions.hold(number, 1, Outcome.of(outcome), "too-early", "Words of the decider", null, List.of(), decider.id());
      processes.start("nomination", number, Map.of("resumeAt", "decision"));
    });
    processes.complete(items.ofCase(number, "Task_DecideNomination").orElseThrow().taskId(), decider.id(), Map.of("outcome", outcome));
    return number;
  }

  private Document release(SignedIn person, String... numbers) throws Exception {
    return page(send(releasing(numbers), person).andExpect(status().isOk()).andReturn().getResponse());
  }

  private MockHttpServletRequestBuilder releasing(String... numbers) {
    return get("/decisions/release").param("id", Stream.of(numbers).map(number -> decision(number).id().toString()).toArray(String[]::new));
  }

  private int releases(SignedIn person, String... numbers) {
    var read = List.of(numbers).stream().map(this::decision).collect(Collectors.toMap(Decision::id, Decision::version));
    int released = scene.as(person, () -> releasing.release(read)).released();
    jobs.runDue();
    return released;
  }

  private String seen(String number) {
    return decision(number).id() + ":" + decision(number).version();
  }

  private ResultActions edit(String number, SignedIn person, int version, String preface, String words)
      throws Exception {
    return send(post(letter(number)).param("version", String.valueOf(version)).param("preface", preface).param("words", words), person);
  }

  private ResultActions takeOut(String number, SignedIn person, int version, boolean out) throws Exception {
    return send(post(letter(number) + "/out").param("version", String.valueOf(version)).param("out", String.valueOf(out)), person);
  }

  private ResultActions send(MockHttpServletRequestBuilder request, SignedIn person) throws Exception {
    return scene.pages().perform(request.accept("text/html").with(by(person)).with(csrf()));
  }

  private String letter(String number) {
    var decision = decision(number);
    return "/decisions/%s/letters/%s/decision-%s".formatted(decision.id(), nominator(number).id(), decision.outcome().code());
  }

  private List<LoggedLetter> told(String number) {
    dispatcher.dispatchDue();
    return log.of(number);
  }

  private Decision decision(String number) {
    return scene.does(() -> decisions.ofCase(number)).get(0);
  }

  private PersonCard nominator(String number) {
    return people.get(files.get(number).nominatorId());
  }

  private String title(String number) {
    return files.get(number).title();
  }

  private SignedIn coordinator() {
    return scene.staff(COORDINATOR);
  }

  private static Document page(MockHttpServletResponse response) throws Exception {
    return Jsoup.parse(response.getContentAsString());
  }
}
