package gov.nyc.schools.spotlight.publishing;

import static gov.nyc.schools.spotlight.support.Scene.word;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import gov.nyc.schools.spotlight.casefile.CaseFiles;
import gov.nyc.schools.spotlight.casefile.CaseSchool;
import gov.nyc.schools.spotlight.casefile.Stage;
import gov.nyc.schools.spotlight.casefile.Standing;
import gov.nyc.schools.spotlight.mail.Letter;
import gov.nyc.schools.spotlight.mail.Outbox;
import gov.nyc.schools.spotlight.people.Accounts;
import gov.nyc.schools.spotlight.people.People;
import gov.nyc.schools.spotlight.people.Role;
import gov.nyc.schools.spotlight.support.Inbox;
import gov.nyc.schools.spotlight.support.Scene;
import gov.nyc.schools.spotlight.support.TrackerTest;
import gov.nyc.schools.spotlight.support.browser.Visitor;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** People shown, consents, media and the way out, in a real browser, wide and narrow. */
@TrackerTest
class PublishingIT {

  private static final String PASSWORD = "right enough";

  @LocalServerPort private int port;
  @Autowired private Scene scene;
  @Autowired private Accounts accounts;
  @Autowired private PublishingBench bench;
  @Autowired private WithdrawalLinks links;
  @Autowired private CaseFiles files;
  @Autowired private People people;
  @Autowired private Outbox outbox;
  @Autowired private Inbox inbox;

  private Visitor visitor;
  private String number;

  @BeforeEach
  void aCase() {
    visitor = Visitor.at(port);
    number = scene.opened("Circles of counting: how first graders talk their way into number sense",
        new CaseSchool("02M475", "Stuyvesant High School", 2, "M"));
    scene.does(() -> {
      files.advance(number, Stage.SPOTLIGHT);
      files.stand(number, Standing.PUBLISHED);
    });
  }

  @AfterEach
  void close() {
    visitor.close();
  }

  @Test
  void aProducerNamesWhoIsShownAndAddsAFilm() {
    var email = word() + "@schools.example";
    accounts.open("Priya Producer", email, PASSWORD, Set.of(Role.PRODUCER));
    visitor.signIn(email, PASSWORD).go("/cases/" + number + "/shown");
    type("#alias", "M. K. from the second row");
    choose("student-yes");
    visitor.press("Add to the list");
    visitor.page().locator("main a", new Page.LocatorOptions().setHasText("Record a consent")).click();
    visitor.looksRight("publishing-consent");
    choose("kind-nycps_use");
    visitor.page().locator("#schoolYear").selectOption("2025");
    choose("signedBy-parent");
    type("#signer", "Ana García-López");
    type("#signedOn", "2025-09-15");
    visitor.press("Record the consent");
    assertThat(visitor.text()).contains("2025–2026");
    bench.revokes(number, bench.consents(number, bench.student(number), 2025));
    visitor.go("/cases/" + number + "/shown");
    visitor.looksRight("publishing-shown");
    bench.film(Subject.spotlight(number), bench.student(number));
    visitor.go("/cases/" + number + "/media");
    visitor.looksRight("publishing-media");
    visitor.follow("Add a film, recording or photo").press("Add it").looksRight("publishing-asset-refused");
  }

  @Test
  void aSchoolTakesItsPracticeDown() {
    bench.publish(Subject.spotlight(number));
    var address = word() + "@principals.example";
    scene.does(() -> {
      UUID principal = people.addContact("Pat Principal", address, Locale.ENGLISH);
      outbox.post(Letter.about("test:" + word(), "withdrawal-link").onCase(number).with("title", "Practice")
          .to(principal, "Pat Principal", address, Locale.ENGLISH).atOnce().link("withdraw", links.issue(number, principal)));
    });
    var mail = inbox.last(address, "take your practice down");
    visitor.go(mail.link("/withdraw/"));
    visitor.looksRight("publishing-withdraw");
    choose("reason-families-asked");
    type("#code", mail.code());
    visitor.press("Take our practice down");
    assertThat(visitor.heading()).isEqualTo("Your practice is not public any more");
    visitor.looksRight("publishing-withdrawn");
    var email = word() + "@schools.example";
    accounts.open("Cora Coordinator", email, PASSWORD, Set.of(Role.COORDINATOR));
    visitor.signIn(email, PASSWORD).go("/cases/" + number);
    visitor.looksRight("publishing-panel");
  }

  private void type(String field, String text) {
    visitor.page().locator(field).fill(text);
  }

  /** Presses the words of a choice, as people do. */
  private void choose(String id) {
    visitor.page().locator("label[for='" + id + "']").click();
  }
}
