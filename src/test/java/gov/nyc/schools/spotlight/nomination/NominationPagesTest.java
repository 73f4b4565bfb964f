package gov.nyc.schools.spotlight.nomination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gov.nyc.schools.spotlight.casefile.CaseFiles;
import gov.nyc.schools.spotlight.casefile.Standing;
import gov.nyc.schools.spotlight.nomination.Screening.ScreenNomination;
import gov.nyc.schools.spotlight.people.Role;
import gov.nyc.schools.spotlight.support.Inbox;
import gov.nyc.schools.spotlight.support.Scene;
import gov.nyc.schools.spotlight.support.SqlCount;
import gov.nyc.schools.spotlight.support.TrackerTest;
import gov.nyc.schools.spotlight.tasks.TaskClosedAlready;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.MessageSource;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** What the pages say and what they cost. */
@TrackerTest
class NominationPagesTest {

  @LocalServerPort private int port;
  @Autowired private CaseFiles files;
  @Autowired private Inbox inbox;
  @Autowired private Office office;
  @Autowired private Scene scene;
  @Autowired private NominationPanel panel;
  @Autowired private MessageSource messages;

  @ParameterizedTest
  @EnumSource(Standing.class)
  void theStatusPageSaysOneTrueSentenceForEachStanding(Standing standing) {
    var nominator = new Nominator(new Visit(port)).fillsAll();
    var number = nominator.sends();
    office.confirmed(nominator, port);
    var link = inbox.last(nominator.email, "We have your nomination").link("/status/");
    scene.does(() -> files.stand(number, standing));
    var text = new Visit(port).get(link).text();
    // Nothing of this case is public: where it stands as if something were, its page was taken down.
    var said = "nomination.status." + standing + (standing == Standing.PUBLISHED || standing == Standing.COMPLETE ? ".down" : "");
    assertThat(text).contains(messages.getMessage(said, null, Locale.US)).contains(messages.getMessage(said + ".next", null, Locale.US));
    for (Standing other : Standing.values()) {
      if (other != standing) {
        assertThat(text).doesNotContain(messages.getMessage("nomination.status." + other, null, Locale.US));
      }
    }
    assertThat(text.contains("The Office of Knowledge Management")).isEqualTo(standing.open());
  }

  @Test
  void theCheckPageCostsTheSameForOneMeasureAndForEight() {
    assertThat(checkPage(8)).isEqualTo(checkPage(1));
  }

  @Test
  void thePanelCostsTheSameForOneVersionAndForFour() throws Exception {
    var nominator = new Nominator(new Visit(port)).fillsAll();
    var number = nominator.sends();
    office.confirmed(nominator, port);
    var reader = scene.staff(Role.COORDINATOR);
    SqlCount.Action open = () -> scene.as(reader, () -> panel.content(files.get(number)));
    open.run();
    int one = SqlCount.of(open);
    for (int i = 0; i < 3; i++) {
      office.asks(number, "Question " + i, "need");
      var mail = inbox.of(nominator.email).stream().filter(each -> each.text().contains("Question")).reduce((a, b) -> b).orElseThrow();
      new Visit(port).get(mail.link("/information/")).form("#code").with("_code", mail.code()).press("_go", "send");
    }
    assertThat(SqlCount.of(open)).isEqualTo(one);
  }

  @Test
  void nothingIsDoneAboutACaseThatStandsElsewhereByNow() {
    var nominator = new Nominator(new Visit(port)).fillsAll();
    var number = nominator.sends();
    office.confirmed(nominator, port);
    scene.does(() -> files.stand(number, Standing.DECIDING));
    assertThatThrownBy(() -> office.sendsToReview(number)).isInstanceOf(TaskClosedAlready.class);
  }

  @Test
  void screeningIsNotForWhoeverHoldsAnotherRole() {
    var nominator = new Nominator(new Visit(port)).fillsAll();
    var number = nominator.sends();
    office.confirmed(nominator, port);
    for (Role role : List.of(Role.REVIEWER, Role.DECIDER, Role.PRODUCER, Role.OPERATOR, Role.ADMIN)) {
      assertThatThrownBy(() -> office.finishes(number, "Task_ScreenNomination",
          new ScreenNomination("review", List.of(), null, null, null, null, false, null, null, null, false), scene.staff(role)))
          .isInstanceOf(AccessDeniedException.class);
    }
    assertThat(files.get(number).standing()).isEqualTo(Standing.SCREENING);
  }

  @Test
  void aReviewerReadsTheNominationButNotHowItWasTalkedAbout() {
    var nominator = new Nominator(new Visit(port)).fillsAll();
    var number = nominator.sends();
    office.confirmed(nominator, port);
    office.asks(number, "A question of staff", "need");
    var reviewer = scene.as(scene.staff(Role.REVIEWER), () -> panel.content(files.get(number)).orElseThrow().model());
    assertThat(reviewer.get("questions")).isEqualTo(List.of());
    assertThat(reviewer).doesNotContainKey("principalEmail");
    var principal = nominator.answers.get("principalEmail").get(0);
    assertThat(reviewer.toString()).contains(nominator.title()).doesNotContain(nominator.email).doesNotContain(principal);
    var coordinator = scene.as(scene.staff(Role.COORDINATOR), () -> panel.content(files.get(number)).orElseThrow().model());
    assertThat(coordinator.toString()).contains(nominator.email).contains(principal);
  }

  private int checkPage(int measures) {
    var nominator = new Nominator(new Visit(port));
    for (int i = 0; i < measures; i++) {
      nominator.says("measures[" + i + "].what", "Measure " + i).says("measures[" + i + "].before", "1");
    }
    nominator.fillsAll();
    return SqlCount.of(() -> scene.pages().perform(MockMvcRequestBuilders.get(nominator.base() + "/check")));
  }
}
