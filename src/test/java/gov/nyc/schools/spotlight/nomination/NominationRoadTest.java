package gov.nyc.schools.spotlight.nomination;

import static org.assertj.core.api.Assertions.assertThat;

import gov.nyc.schools.spotlight.casefile.CaseFiles;
import gov.nyc.schools.spotlight.casefile.Standing;
import gov.nyc.schools.spotlight.support.Inbox;
import gov.nyc.schools.spotlight.support.TrackerTest;
import gov.nyc.schools.spotlight.tasks.WorkItems;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@TrackerTest
class NominationRoadTest {

  @LocalServerPort private int port;
  @Autowired private CaseFiles files;
  @Autowired private WorkItems items;
  @Autowired private Inbox inbox;

  @Test
  void aNominationBecomesACaseThatWaitsForItsAddressToBeConfirmed() {
    var nominator = new Nominator(new Visit(port)).fillsAll();
    var number = nominator.sends();
    assertThat(files.get(number).title()).isEqualTo(nominator.title());
    assertThat(files.get(number).standing()).isEqualTo(Standing.UNCONFIRMED);
    assertThat(items.ofCase(number, "Task_ConfirmAddress")).isPresent();
  }

  @Test
  void confirmingByLinkAndCodeSendsItToScreening() {
    var nominator = new Nominator(new Visit(port)).fillsAll();
    var number = nominator.sends();
    var mail = inbox.last(nominator.email, "Please confirm");
    var visit = new Visit(port).get(mail.link("/confirm/"));
    assertThat(visit.status()).isEqualTo(200);
    assertThat(files.get(number).standing()).isEqualTo(Standing.UNCONFIRMED);
    visit.form("#code").with("_code", mail.code()).press();
    assertThat(visit.text()).contains("your address is confirmed");
    assertThat(files.get(number).standing()).isEqualTo(Standing.SCREENING);
    assertThat(items.ofCase(number, "Task_ScreenNomination")).isPresent();
    assertThat(new Visit(port).get(inbox.last(nominator.email, "We have your nomination").link("/status/")).text())
        .contains("Our office is reading your nomination.");
  }
}
