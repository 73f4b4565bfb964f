package gov.nyc.schools.spotlight.approval;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import gov.nyc.schools.spotlight.approval.ApprovalBench.Asked;
import gov.nyc.schools.spotlight.support.TrackerTest;
import gov.nyc.schools.spotlight.support.browser.Visitor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The pages behind answer and undo links in a browser, as an approver on a phone sees them. */
@TrackerTest
class AnswerPagesIT {

  @Autowired private ApprovalBench bench;
  @LocalServerPort private int port;

  @Test
  void anApproverAnswersAndUndoesIt() {
    Asked asked = bench.askedOutsider("Robots in the library: \"reading with <friends>\" & café مرحبا 👩🏽‍🏫");
    try (Visitor person = Visitor.at(port)) {
      person.go(asked.path());
      person.looksRight("answer");
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
