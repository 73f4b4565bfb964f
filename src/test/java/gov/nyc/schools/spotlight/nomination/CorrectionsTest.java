package gov.nyc.schools.spotlight.nomination;

import static org.assertj.core.api.Assertions.assertThat;

import gov.nyc.schools.spotlight.casefile.CaseFiles;
import gov.nyc.schools.spotlight.support.Inbox;
import gov.nyc.schools.spotlight.support.Scene;
import gov.nyc.schools.spotlight.support.TrackerTest;
import gov.nyc.schools.spotlight.tasks.WorkItems;
import gov.nyc.schools.spotlight.workflow.MovableClock;
import gov.nyc.schools.spotlight.workflow.Processes;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** For a day, and until somebody begins to read, a nominator can correct what was sent in. */
@TrackerTest
class CorrectionsTest {

  private static final String OFFER = "Correct the nomination";

  @LocalServerPort private int port;
  @Autowired private CaseFiles files;
  @Autowired private Inbox inbox;
  @Autowired private Office office;
  @Autowired private Scene scene;
  @Autowired private WorkItems items;
  @Autowired private Processes processes;
  @Autowired private MovableClock clock;
  @Autowired private JdbcClient sql;

  private Nominator nominator;
  private String number;
  private String status;

  @BeforeEach
  void nominate() {
    nominator = new Nominator(new Visit(port)).fillsAll();
    number = nominator.sends();
    office.confirmed(nominator, port);
    status = inbox.last(nominator.email, "We have your nomination").link("/status/");
  }

  @AfterEach
  void now() {
    clock.backToRealTime();
  }

  @Test
  void theCorrectedVersionIsReadAndTheEarlierOneStays() {
    var mail = asked();
    var visit = corrects(mail, "description", "Every second Thursday, in <both> rooms.");
    assertThat(visit.text()).contains("Thank you, your correction is in");
    assertThat(answer(2, "description")).isEqualTo("Every second Thursday, in <both> rooms.");
    assertThat(answer(1, "description")).isEqualTo("Step by step.");
    assertThat(inbox.last(nominator.email, "Your correction is in").text()).contains("The earlier version is kept.");
  }

  @Test
  void whatIsCorrectedOnceCanBeCorrectedAgain() {
    corrects(asked(), "description", "Once.");
    clock.advance(Duration.ofHours(2));
    corrects(asked(), "description", "Twice.");
    assertThat(answer(3, "description")).isEqualTo("Twice.");
    assertThat(answer(2, "description")).isEqualTo("Once.");
  }

  @Test
  void aCorrectedTitleIsTheCasesTitle() {
    corrects(asked(), "practice", "title", "A better title");
    assertThat(files.get(number).title()).isEqualTo("A better title");
  }

  @Test
  void nothingIsSentInWithoutTheCode() {
    var mail = asked();
    var visit = new Visit(port).get(mail.link("/correct/") + "/practice");
    visit.form("#title").with("description", "Not sent.").press("_go", "save");
    visit.get(mail.link("/correct/") + "/check").form("#code").with("_code", "AAAAAA").press("_go", "send");
    assertThat(visit.status()).isEqualTo(422);
    assertThat(versions()).isOne();
  }

  @Test
  void afterADayItIsOfferedNoMore() {
    assertThat(new Visit(port).get(status).text()).contains(OFFER);
    clock.advance(Duration.ofHours(25));
    assertThat(new Visit(port).get(status).text()).doesNotContain(OFFER);
  }

  @Test
  void onceSomebodyHasTakenItToReadNothingIsCorrectedAnyMore() {
    var mail = asked();
    var item = items.ofCase(number, "Task_ScreenNomination").orElseThrow();
    var reader = office.coordinator();
    scene.does(() -> processes.claim(item.taskId(), reader.id()));
    assertThat(new Visit(port).get(status).text()).doesNotContain(OFFER);
    corrects(mail, "description", "Too late.");
    assertThat(versions()).isOne();
  }

  @Test
  void screeningEndsACorrectionThatIsStillBeingTyped() {
    var mail = asked();
    office.sendsToReview(number);
    assertThat(new Visit(port).get(mail.link("/correct/") + "/practice").status()).isEqualTo(410);
    assertThat(versions()).isOne();
  }

  @Test
  void aNominationThatWasReadOnceIsCorrectedByAnsweringAlone() {
    office.asks(number, "Well?", "title");
    var question = inbox.last(nominator.email, "A question");
    new Visit(port).get(question.link("/information/")).form("#code").with("_code", question.code()).press("_go", "send");
    assertThat(new Visit(port).get(status).text()).contains("Our office is reading").doesNotContain(OFFER);
  }

  private Inbox.Mail asked() {
    var visit = new Visit(port).get(status);
    visit.form("input[name=_want]").press();
    assertThat(visit.text()).contains("We mailed you a link and a code.");
    return inbox.last(nominator.email, "to correct a nomination");
  }

  private Visit corrects(Inbox.Mail mail, String key, String text) {
    return corrects(mail, "practice", key, text);
  }

  private Visit corrects(Inbox.Mail mail, String step, String key, String text) {
    var base = mail.link("/correct/");
    var visit = new Visit(port).get(base + "/" + step);
    visit.form("button[name=_go]").with(key, text).press("_go", "save");
    visit.get(base + "/check").form("#code").with("_code", mail.code()).press("_go", "send");
    return visit;
  }

  private String answer(int revision, String key) {
    return sql.sql("select answers ->> :key from nomination_revision where case_number = :n and revision = :r").param("key", key)
        .param("n", number).param("r", revision).query(String.class).single();
  }

  private int versions() {
    return sql.sql("select count(*) from nomination_revision where case_number = :n").param("n", number).query(Integer.class).single();
  }
}
