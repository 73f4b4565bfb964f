package gov.nyc.schools.spotlight.nomination;

import static gov.nyc.schools.spotlight.nomination.HardNominationsTest.TEXTS;
import static gov.nyc.schools.spotlight.nomination.HardNominationsTest.oneLine;
import static gov.nyc.schools.spotlight.nomination.HardNominationsTest.shown;
import static gov.nyc.schools.spotlight.support.Scene.by;
import static gov.nyc.schools.spotlight.support.Scene.csrf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import gov.nyc.schools.spotlight.approval.Approvals;
import gov.nyc.schools.spotlight.people.Role;
import gov.nyc.schools.spotlight.people.SignedIn;
import gov.nyc.schools.spotlight.review.deciding.DecideNomination;
import gov.nyc.schools.spotlight.review.round.ReviewBench;
import gov.nyc.schools.spotlight.review.round.ScoreNomination;
import gov.nyc.schools.spotlight.support.Inbox;
import gov.nyc.schools.spotlight.support.Scene;
import gov.nyc.schools.spotlight.tasks.WorkItem;
import gov.nyc.schools.spotlight.tasks.WorkItemReminderDue;
import gov.nyc.schools.spotlight.tasks.WorkItems;
import gov.nyc.schools.spotlight.workflow.Jobs;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The staff's part of a hard nomination's road: what each of their pages and mails says of it, and their own hard words. */
@Component
class HardRoad {

  private static final List<String> CONDITIONS = List.of("in-use", "sites", "driver", "profile");

  private final Scene scene;
  private final Office office;
  private final ReviewBench bench;
  private final Approvals approvals;
  private final WorkItems items;
  private final Inbox inbox;
  private final Jobs jobs;
  private final ApplicationEventPublisher events;
  private final JdbcClient sql;

  HardRoad(Scene scene, Office office, ReviewBench bench, Approvals approvals, WorkItems items, Inbox inbox, Jobs jobs,
      ApplicationEventPublisher events, JdbcClient sql) {
    this.scene = scene;
    this.office = office;
    this.bench = bench;
    this.approvals = approvals;
    this.items = items;
    this.inbox = inbox;
    this.jobs = jobs;
    this.events = events;
    this.sql = sql;
  }

  /** The coordinator's list, the screening task and the case. */
  void screen(String number, Map<String, Object> typed, List<String> schools) {
    var coordinator = office.coordinator();
    assertThat(row(coordinator, number).wholeText()).contains(typed.get("title").toString());
    var task = page(coordinator, "/tasks/" + items.ofCase(number, "Task_ScreenNomination").orElseThrow().taskId());
    saysAll("screening", task, typed);
    var file = page(coordinator, "/cases/" + number);
    saysAll("case page", file, typed);
    assertThat(file.body().wholeText()).contains(schools);
  }

  /** Reminds of the open task as if it were nearly due, and reads the mail that comes of it. */
  Inbox.Mail reminds(String number, String taskKey, String address) {
    var item = items.ofCase(number, taskKey).orElseThrow();
    var before = inbox.of(address).size();
    scene.does(() -> events.publishEvent(new WorkItemReminderDue(item)));
    var all = inbox.of(address);
    assertThat(all).as("a reminder of %s", taskKey).hasSize(before + 1);
    return all.get(before);
  }

  /** The case while it waits for the nominator's answer. */
  void readsTheQuestion(String number, String question) {
    assertThat(shown(page(office.coordinator(), "/cases/" + number))).contains(question);
  }

  /** Two reviewers are asked by mail, read it, and score with hard words; a coordinator reads those. */
  void review(String number, Map<String, Object> typed) {
    var one = bench.reviewer();
    var two = bench.reviewer();
    bench.assign(number, one, two);
    jobs.runDue();
    var asked = inbox.of(one.email()).get(0);
    assertThat(oneLine(asked.subject())).contains(oneLine(typed.get("title").toString()));
    mailSays(asked, typed, List.of("title"));
    assertThat(shown(page(one, asked.link("/answer/")))).contains(typed.get("title").toString());
    bench.answers(number, one, "approved", null);
    bench.answers(number, two, "approved", null);
    mailSays(reminds(number, one), typed, List.of("title"));
    saysAll("reviewer's task", page(one, "/tasks/" + bench.scoring(number, one).taskId()), typed);
    saysAll("reviewer's case page", page(one, "/cases/" + number), typed);
    bench.complete(bench.scoring(number, one), hard(typed), one);
    bench.scores(number, two, "4444444");
    jobs.runDue();
    var words = shown(page(office.coordinator(), "/cases/" + number));
    assertThat(words).contains(typed.get("description").toString(), typed.get("need").toString());
  }

  private Inbox.Mail reminds(String number, SignedIn reviewer) {
    var item = bench.scoring(number, reviewer);
    scene.does(() -> events.publishEvent(new WorkItemReminderDue(item)));
    var all = inbox.of(reviewer.email());
    return all.get(all.size() - 1);
  }

  private Object hard(Map<String, Object> typed) {
    var plain = bench.review("4444444", "words");
    return new ScoreNomination("scored", plain.scores(), true, typed.get("description").toString(), typed.get("need").toString(), null);
  }

  void endsTheTimeToUndo(String number) {
    sql.sql("select id from approval_request where case_number = :n and settled_at is null and status = 'APPROVED'").param("n", number)
        .query(UUID.class).list().forEach(id -> scene.as(office.coordinator(), () -> approvals.finish(id)));
    jobs.runDue();
  }

  /** A decider decides with hard words, and a coordinator releases it. */
  void decide(String number, String outcome, Map<String, Object> typed) {
    var decider = scene.staff(Role.DECIDER);
    var task = items.ofCase(number, "Task_DecideNomination").orElseThrow(() -> new AssertionError(
        number + " waits for " + items.ofCase(number).stream().map(WorkItem::taskKey).toList()));
    saysAll("decider's task", page(decider, "/tasks/" + task.taskId()), typed);
    office.finishes(number, "Task_DecideNomination", new DecideNomination(outcome, outcome.equals("decline") ? "other" : null,
        outcome.equals("refer") ? typed.get("name").toString() : null, typed.get("outcomes").toString(), CONDITIONS), decider);
    var coordinator = office.coordinator();
    assertThat(shown(page(coordinator, "/cases/" + number))).contains(typed.get("outcomes").toString());
    assertThat(page(coordinator, "/cases?q=" + number).body().wholeText()).contains(typed.get("title").toString());
    assertThat(found(coordinator, "/decisions", "tr:has(a[href=/cases/" + number + "])").wholeText()).contains(typed.get("title").toString());
    var id = sql.sql("select id from decision where case_number = :n and status = 'HELD'").param("n", number).query(UUID.class).single();
    try {
      scene.pages().perform(post("/decisions/release").param("seen", id + ":0").with(by(coordinator)).with(csrf()));
    } catch (Exception e) {
      throw new AssertionError(e);
    }
    jobs.runDue();
  }

  /** A page as this member of staff reads it. */
  private Document page(SignedIn person, String path) {
    try {
      var response = scene.pages().perform(get(URI.create(path)).with(by(person))).andReturn().getResponse();
      assertThat(response.getStatus()).as(path).isEqualTo(200);
      return Jsoup.parse(response.getContentAsString(StandardCharsets.UTF_8));
    } catch (Exception e) {
      throw new AssertionError(path, e);
    }
  }

  /** The row of the task lists: the one case of a school that no other case has, or else somewhere among all. */
  private Element row(SignedIn person, String number) {
    return found(person, "/tasks?view=all&sort=case", "tr:has(a[href=/cases/" + number + "])");
  }

  /** The first of these on whichever page of a list. */
  private Element found(SignedIn person, String list, String what) {
    for (String path = list; path != null;) {
      var page = page(person, path);
      var found = page.selectFirst(what);
      if (found != null) {
        return found;
      }
      var next = page.selectFirst("a.usa-pagination__next-page");
      path = next == null ? null : next.attr("href");
    }
    throw new AssertionError("no " + what + " in " + list);
  }

  private static void saysAll(String where, Document page, Map<String, Object> typed) {
    assertThat(page.body().wholeText()).as(where).contains(typed.get("title").toString());
    var words = shown(page);
    TEXTS.stream().map(key -> typed.get(key).toString()).filter(text -> !text.isEmpty())
        .forEach(text -> assertThat(words).as(where).contains(text));
    var all = page.body().wholeText();
    for (Object measure : (List<?>) typed.get("measures")) {
      ((Map<?, ?>) measure).values().forEach(value -> assertThat(all).as(where).contains(value.toString()));
    }
    ((List<?>) typed.get("links")).forEach(link -> assertThat(all).as(where).contains(link.toString()));
  }

  /** Both parts of a mail say these texts letter for letter; the text part joins blanks within a line and drops those at its end. */
  static void mailSays(Inbox.Mail mail, Map<String, Object> typed, List<String> keys) {
    var html = read(mail);
    var text = blanksJoined(unflowed(mail.text()));
    keys.forEach(key -> {
      assertThat(html).as("html of %s: %s", mail.subject(), key).contains(typed.get(key).toString());
      assertThat(text).as("text of %s: %s", mail.subject(), key)
          .contains(blanksJoined(typed.get(key).toString()));
    });
  }

  private static String blanksJoined(String text) {
    return text.strip().replaceAll("[ \\t]+", " ").replaceAll("(?m)^ | $", "");
  }

  /** What the HTML part shows, without the invisible marks that keep mail programs from making links. */
  static String read(Inbox.Mail mail) {
    var page = Jsoup.parse(mail.html());
    page.outputSettings().prettyPrint(false);
    page.select("br").forEach(br -> br.replaceWith(new TextNode("\n")));
    return page.body().wholeText().replace("\u200b", "");
  }

  /** The lines as a mail program joins them again (RFC 3676). */
  private static String unflowed(String text) {
    return text.replace("\r\n", "\n").replaceAll("(?m)^ (?=[ >]|From )", "").replace(" \n", " ").replace("\u200b", "");
  }
}
