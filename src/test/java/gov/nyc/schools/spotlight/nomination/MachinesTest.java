package gov.nyc.schools.spotlight.nomination;

import static gov.nyc.schools.spotlight.support.Scene.word;
import static org.assertj.core.api.Assertions.assertThat;

import gov.nyc.schools.spotlight.support.TrackerTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Machines on the public forms, and people who are taken for one. */
@TrackerTest
class MachinesTest {

  @LocalServerPort private int port;
  @Autowired private JdbcClient sql;

  @Test
  void whoeverFillsTheHiddenFieldBeginsNothing() {
    var visit = new Visit(port).get("/nominate");
    visit.form("button").with("_website", "https://spam.example").press();
    assertThat(visit.status()).isEqualTo(422);
    assertThat(visit.text()).contains("Please press the button once more.");
    assertThat(visit.path()).isEqualTo("/nominate");
  }

  @Test
  void aPersonWhoseBrowserFilledItSendsTheSameDraftByPressingOnceMore() {
    var title = "Practice " + word();
    var nominator = new Nominator(new Visit(port)).says("title", title).fillsAll();
    nominator.fills("check").with("_website", "https://home.example").press("_go", "send");
    assertThat(nominator.visit.status()).isEqualTo(422);
    assertThat(nominator.visit.text()).contains("Please press the button once more.");
    assertThat(cases(title)).isZero();
    nominator.visit.form("button[value=send]").press("_go", "send");
    assertThat(nominator.visit.path()).endsWith("/done");
    assertThat(cases(title)).isOne();
  }

  @Test
  void aBrowserThatBeginsFortyDraftsInAnHourIsAskedToWait() {
    var visit = new Visit(port);
    for (int i = 0; i < 40; i++) {
      visit.get("/nominate").form("button").press();
      assertThat(visit.status()).isEqualTo(200);
    }
    visit.get("/nominate").form("button").press();
    assertThat(visit.status()).isEqualTo(429);
    assertThat(visit.page().text()).contains("More was sent from here within an hour than people send");
    assertThat(new Visit(port).get("/nominate").form("button").press().status()).as("another browser behind the same address").isEqualTo(200);
  }

  private int cases(String title) {
    return sql.sql("select count(*) from case_file where title = :title").param("title", title).query(Integer.class).single();
  }
}
