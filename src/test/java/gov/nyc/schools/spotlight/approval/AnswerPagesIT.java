package gov.nyc.schools.spotlight.approval;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import gov.nyc.schools.spotlight.approval.ApprovalBench.Asked;
import gov.nyc.schools.spotlight.people.Accounts;
import gov.nyc.schools.spotlight.people.Role;
import gov.nyc.schools.spotlight.support.Scene;
import gov.nyc.schools.spotlight.support.TrackerTest;
import gov.nyc.schools.spotlight.support.browser.Visitor;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The pages behind answer and undo links in a browser, as an approver on a phone sees them. */
@TrackerTest
class AnswerPagesIT {

  @Autowired private ApprovalBench bench;
  @Autowired private Accounts accounts;
  @Autowired private JdbcClient jdbc;
  @LocalServerPort private int port;

  @Test
  void anApproverAnswersAndUndoesIt() {
    Asked asked = bench.askedOutsider("Robots in the library: \"reading with <friends>\" & café مرحبا 👩🏽‍🏫");
    try (Visitor person = Visitor.at(port)) {
      person.go(asked.path());
      person.looksRight("answer");
      assertThat(person.walkByKeyboard()).startsWith("Skip to main content").contains("Comment", "Send my answer");
      person.press("Send my answer");
      assertThat(person.text()).contains("Please choose an answer.");
      person.looksRight("answer-refused");
      choose(person, "With changes");
      person.fill("Comment", "Please name the second school, too.").page().fill("#code", asked.code().toLowerCase());
      person.press("Send my answer");
      assertThat(person.heading()).isEqualTo("Your answer is recorded");
      person.looksRight("answer-recorded");
      person.go(bench.path(bench.lastTo(asked.address()), "/answer/[a-z2-7]{32}/undo"));
      person.looksRight("answer-undo");
      person.press("Undo my answer");
      assertThat(person.heading()).isEqualTo("Your answer is undone");
      person.looksRight("answer-undone");
    }
  }

  @Test
  void aLinkOfSomebodyElseAndOneThatRanOutSayWhatToDo() {
    Asked asked = bench.askedOutsider();
    var email = Scene.word() + "@schools.example";
    accounts.open("Kim Doe", email, "right enough", Set.of(Role.COORDINATOR));
    try (Visitor person = Visitor.at(port)) {
      person.signIn(email, "right enough").go(asked.path());
      assertThat(person.heading()).isEqualTo("This link was mailed to somebody else");
      person.looksRight("answer-not-yours");
      person.page().locator("main form button").click();
      jdbc.sql("update personal_link set issued_at = issued_at - interval '3 days', expires_at = issued_at - interval '2 days' where subject = :id")
          .param("id", asked.id().toString()).update();
      person.go(asked.path());
      person.looksRight("link-expired");
      person.press("Mail me a fresh link");
      person.looksRight("link-fresh");
    }
  }

  @Test
  void itWorksWithoutScripts() {
    Asked asked = bench.askedOutsider();
    try (Visitor person = Visitor.withoutScripts(port)) {
      person.go(asked.path());
      choose(person, "Yes, let us");
      person.page().fill("#code", asked.code());
      person.press("Send my answer");
      assertThat(person.heading()).isEqualTo("Your answer is recorded");
    }
  }

  @Test
  void aLinkThatOpensNothingSaysWhy() {
    try (Visitor person = Visitor.at(port)) {
      person.go("/answer/abcdefghijklmnopqrstuvwxyz234567");
      assertThat(person.heading()).contains("know this link");
      person.looksRight("link-unknown");
    }
  }

  /** Presses the words beside the button, as people do: the design system keeps the button itself out of sight. */
  private static void choose(Visitor person, String answer) {
    person.page().locator("label.usa-radio__label").filter(new Locator.FilterOptions().setHasText(answer)).first().click();
  }
}
