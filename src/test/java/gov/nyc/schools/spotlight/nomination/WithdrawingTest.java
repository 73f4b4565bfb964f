package gov.nyc.schools.spotlight.nomination;

import static org.assertj.core.api.Assertions.assertThat;

import gov.nyc.schools.spotlight.casefile.CaseFiles;
import gov.nyc.schools.spotlight.casefile.Standing;
import gov.nyc.schools.spotlight.support.Inbox;
import gov.nyc.schools.spotlight.support.TrackerTest;
import gov.nyc.schools.spotlight.tasks.WorkItems;
import gov.nyc.schools.spotlight.workflow.Jobs;
import gov.nyc.schools.spotlight.workflow.MovableClock;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The nominator takes a nomination back, and perhaps up again. */
@TrackerTest
class WithdrawingTest {

  @LocalServerPort private int port;
  @Autowired private CaseFiles files;
  @Autowired private WorkItems items;
  @Autowired private Inbox inbox;
  @Autowired private Office office;
  @Autowired private Jobs jobs;
  @Autowired private MovableClock clock;
  @Autowired private JdbcClient sql;
  private Nominator nominator;
  private String number;

  @BeforeEach
  void nominate() {
    nominator = new Nominator(new Visit(port)).fillsAll();
    number = nominator.sends();
  }

  @AfterEach
  void backToNow() {
    clock.backToRealTime();
  }

  @Test
  void theStatusLinkOnlyReadsAndMailsACodeForMore() {
    office.confirmed(nominator, port);
    var link = inbox.last(nominator.email, "We have your nomination").link("/status/");
    var visit = new Visit(port).get(link);
    assertThat(visit.text()).contains("Our office is reading your nomination.").contains("The Office of Knowledge Management");
    visit.form("[value=withdraw]").press();
    assertThat(visit.text()).contains("We mailed you a link and a code.");
    assertThat(files.get(number).standing()).isEqualTo(Standing.SCREENING);
    var code = inbox.last(nominator.email, "to take a nomination back");
    var withdraw = new Visit(port).get(code.link("/status/withdraw/"));
    withdraw.form("#code").with("_reason", "We <changed> our minds.\nSorry.").with("_code", code.code()).press();
    assertThat(withdraw.text()).contains("Your nomination is withdrawn");
    assertThat(files.get(number).standing()).isEqualTo(Standing.WITHDRAWN);
    assertThat(items.ofCase(number)).isEmpty();
    assertThat(visit.get(link).text()).contains("You took your nomination back.");
    visit.form("[value=withdraw]").press();
    var again = inbox.last(nominator.email, "to take a nomination up again");
    new Visit(port).get(again.link("/status/resume/")).form("#code").with("_code", again.code()).press();
    jobs.runDue();
    assertThat(files.get(number).standing()).isEqualTo(Standing.SCREENING);
    assertThat(items.ofCase(number, "Task_ScreenNomination")).isPresent();
    assertThat(inbox.last(nominator.email, "We go on with your nomination").text()).contains(number);
  }

  @Test
  void aWithdrawalIsFinalAfterThirtyDays() {
    office.confirmed(nominator, port);
    withdraw();
    clock.advance(Duration.ofDays(32));
    jobs.runDue();
    assertThat(events("withdrawal-final")).isOne();
    var visit = new Visit(port).get(inbox.last(nominator.email, "We have your nomination").link("/status/"));
    assertThat(visit.page().select("form button")).noneMatch(button -> button.text().contains("Mail me the link"));
  }

  private void withdraw() {
    var visit = new Visit(port).get(inbox.last(nominator.email, "We have your nomination").link("/status/"));
    visit.form("[value=withdraw]").press();
    var code = inbox.last(nominator.email, "to take a nomination back");
    new Visit(port).get(code.link("/status/withdraw/")).form("#code").with("_code", code.code()).press();
  }

  private int events(String type) {
    return sql.sql("select count(*) from case_event where case_number = :n and type = :t").param("n", number).param("t", type)
        .query(Integer.class).single();
  }
}
