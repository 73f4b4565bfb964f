package gov.nyc.schools.spotlight.publishing;

import static gov.nyc.schools.spotlight.support.Scene.by;
import static gov.nyc.schools.spotlight.support.Scene.csrf;
import static gov.nyc.schools.spotlight.support.Scene.word;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import gov.nyc.schools.spotlight.casefile.CaseFiles;
import gov.nyc.schools.spotlight.casefile.Channel;
import gov.nyc.schools.spotlight.casefile.Stage;
import gov.nyc.schools.spotlight.casefile.Standing;
import gov.nyc.schools.spotlight.mail.Letter;
import gov.nyc.schools.spotlight.mail.Outbox;
import gov.nyc.schools.spotlight.people.People;
import gov.nyc.schools.spotlight.people.Role;
import gov.nyc.schools.spotlight.support.Caller;
import gov.nyc.schools.spotlight.support.Inbox;
import gov.nyc.schools.spotlight.support.Scene;
import gov.nyc.schools.spotlight.support.TrackerTest;
import gov.nyc.schools.spotlight.workflow.MovableClock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A school takes its practice down, by its mailed link or through a coordinator. */
@TrackerTest
class WithdrawalTest {

  @LocalServerPort private int port;
  @Autowired private Scene scene;
  @Autowired private PublishingBench bench;
  @Autowired private TriedContact contacts;
  @Autowired private Publications publications;
  @Autowired private Gallery gallery;
  @Autowired private SchoolWithdrawals withdrawals;
  @Autowired private WithdrawalLinks links;
  @Autowired private CaseFiles files;
  @Autowired private People people;
  @Autowired private Outbox outbox;
  @Autowired private Inbox inbox;
  @Autowired private JdbcClient sql;
  @Autowired private MovableClock clock;

  private String number;
  private String address;
  private UUID principal;
  private PublicationCard card;

  @BeforeEach
  void aPublishedCase() {
    number = scene.opened();
    address = word() + "@principals.example";
    scene.does(() -> {
      principal = people.addContact("Pat Principal", address, Locale.ENGLISH);
      files.advance(number, Stage.SPOTLIGHT);
      files.stand(number, Standing.PUBLISHED);
    });
    contacts.speaksFor(number, principal);
    card = bench.publish(Subject.spotlight(number));
  }

  @AfterEach
  void backToNow() {
    clock.backToRealTime();
  }

  @Test
  void openingTheLinkChangesNothing() {
    var link = mailed().link("/withdraw/");
    var caller = new Caller(port);
    var before = everything();
    assertThat(caller.get(link).body()).contains("Take our practice down").doesNotContain("checked");
    assertThat(caller.head(link).statusCode()).isEqualTo(200);
    caller.get(link);
    assertThat(everything()).isEqualTo(before);
  }

  @Test
  void opensForNoTokenThatWasAltered() {
    var link = mailed().link("/withdraw/");
    var last = link.charAt(link.length() - 1);
    var before = everything();
    var form = new Caller(port).page(link).expectForm("main form");
    for (var altered : List.of(link.substring(0, link.length() - 1) + (last == 'a' ? 'b' : 'a'), link + "a", link.substring(0, link.length() - 1),
        "/withdraw/x")) {
      var caller = new Caller(port);
      assertThat(caller.get(altered).statusCode()).as(altered).isEqualTo(404);
      assertThat(caller.submit(form.clone().attr("action", altered), Map.of("reason", "other", "_code", "AAAAAA")).statusCode())
          .as(altered).isIn(403, 404);
    }
    assertThat(everything()).isEqualTo(before);
  }

  /** All rows of the case that a withdrawal, or a counter, would change. */
  private String everything() {
    return sql.sql("""
            select jsonb_build_object('case', (select jsonb_agg(c) from case_file c where number = :n),
              'events', (select count(*) from case_event where case_number = :n),
              'pages', (select jsonb_agg(p order by id) from publication p where case_number = :n),
              'withdrawals', (select count(*) from school_withdrawal where case_number = :n),
              'aftercare', (select jsonb_agg(a order by id) from aftercare a where case_number = :n),
              'links', (select jsonb_agg(l order by id) from personal_link l where case_number = :n),
              'mails', (select count(*) from mail_letter where case_number = :n))::text""")
        .param("n", number).query(String.class).single();
  }

  @Test
  void takesEverythingDownOnceWithAReasonAndTheCode() {
    var mail = mailed();
    var caller = new Caller(port);
    var form = caller.page(mail.link("/withdraw/")).expectForm("main form");
    assertThat(caller.submit(form, Map.of("_code", mail.code())).statusCode()).as("nothing is chosen before").isEqualTo(422);
    assertThat(caller.submit(form, Map.of("reason", "families-asked", "_code", "AAAAAA")).statusCode()).isEqualTo(422);
    caller.submit(form, Map.of("reason", "families-asked", "_code", mail.code()));
    assertThat(caller.get(mail.link("/withdraw/")).body()).contains("not public any more");
    assertThat(gallery.spotlight(card.slug())).isEmpty();
    assertThat(gallery.gone(PublicationKind.SPOTLIGHT, card.slug(), null)).isTrue();
    assertThat(files.get(number).standing()).isEqualTo(Standing.SCHOOL_WITHDREW);
    assertThat(inbox.last(address, "not public any more").text().replaceAll("\\s+", " ")).contains("taken down at once").doesNotContain("Families");
    assertThat(sql.sql("select count(*) from aftercare where case_number = :n and ended_at is null").param("n", number)
        .query(Integer.class).single()).isZero();
    caller.submit(form, Map.of("reason", "other", "_code", mail.code()));
    assertThat(withdrawals.find(number).orElseThrow().reason()).as("the second press changes nothing").isEqualTo("families-asked");
  }

  /** Mail rule 13. Who releases episodes holds a link and is neither the nominator nor the principal. */
  @Test
  void confirmsToWhoeverWithdrewByLink() {
    var own = word() + "@superintendents.example";
    var holder = scene.does(() -> people.addContact("Sam Superintendent", own, Locale.ENGLISH));
    scene.does(() -> outbox.post(Letter.about("test:" + word(), "withdrawal-link").onCase(number).with("title", "Practice")
        .to(holder, "Sam Superintendent", own, Locale.ENGLISH).atOnce().link("withdraw", links.issue(number, holder))));
    var mail = inbox.last(own, "take your practice down");
    var caller = new Caller(port);
    caller.submit(caller.page(mail.link("/withdraw/")).expectForm("main form"), Map.of("reason", "other", "_code", mail.code()));
    assertThat(inbox.last(own, "not public any more").text().replaceAll("\\s+", " ")).contains("taken down at once");
    assertThat(inbox.last(address, "not public any more")).as("the principal is told as well").isNotNull();
  }

  @Test
  void letsNothingOfTheCaseBePublishedAgain() {
    assertThat(byCoordinator()).isTrue();
    assertThat(byCoordinator()).isFalse();
    assertThat(publications.hindrances(Subject.spotlight(number))).extracting(Hindrance::code).containsExactly("school-withdrew");
    assertThatThrownBy(() -> bench.publish(Subject.spotlight(number))).isInstanceOf(PublicationHindered.class);
    assertThatThrownBy(() -> sql.sql("update publication set state = 'PUBLISHED', withdrawn_at = null where case_number = :n")
        .param("n", number).update()).hasMessageContaining("has withdrawn");
    assertThat(files.timeline(number, null, 20)).anySatisfy(event -> {
      assertThat(event.type()).isEqualTo("school-withdrew");
      assertThat(event.channel()).isEqualTo(Channel.PAGE);
    });
  }

  @Test
  void offersTheButtonToCoordinatorsAlone() throws Exception {
    var pages = scene.pages();
    pages.perform(get("/cases/{n}", number).with(by(scene.staff(Role.COORDINATOR))))
        .andExpect(content().string(Matchers.containsString("The school wants to withdraw")))
        .andExpect(content().string(Matchers.containsString(card.path())));
    var producer = bench.producer();
    pages.perform(get("/cases/{n}", number).with(by(producer)))
        .andExpect(content().string(Matchers.not(Matchers.containsString("The school wants to withdraw"))));
    pages.perform(post("/cases/{n}/withdraw", number).param("reason", "other").with(by(producer)).with(csrf()))
        .andExpect(status().isForbidden());
    pages.perform(post("/cases/{n}/withdraw", number).param("reason", "other").with(by(scene.staff(Role.COORDINATOR))).with(csrf()))
        .andExpect(status().is3xxRedirection());
    assertThat(gallery.spotlight(card.slug())).isEmpty();
  }

  @Test
  void mailsAFreshLinkForAnOldOne() {
    var old = mailed().link("/withdraw/");
    clock.advance(Duration.ofDays(31));
    var caller = new Caller(port);
    var closed = caller.page(old);
    caller.submit(closed.expectForm("main form"), Map.of());
    assertThat(inbox.last(address, "A fresh link").link("/withdraw/")).isNotEqualTo(old);
  }

  private boolean byCoordinator() {
    return scene.as(scene.staff(Role.COORDINATOR), () -> withdrawals.byCoordinator(number, WithdrawalReason.SCHOOL_ASKED, "They called."));
  }

  /** A mail with the link, as the rooms send it. */
  private Inbox.Mail mailed() {
    scene.does(() -> outbox.post(Letter.about("test:" + word(), "withdrawal-link").onCase(number).with("title", "Practice")
        .to(principal, "Pat Principal", address, Locale.ENGLISH).atOnce().link("withdraw", links.issue(number, principal))));
    return inbox.last(address, "take your practice down");
  }
}
