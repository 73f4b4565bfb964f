package gov.nyc.schools.spotlight.nomination;

import static gov.nyc.schools.spotlight.support.Scene.word;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gov.nyc.schools.spotlight.casefile.CaseFiles;
import gov.nyc.schools.spotlight.casefile.Channel;
import gov.nyc.schools.spotlight.casefile.Standing;
import gov.nyc.schools.spotlight.people.People;
import gov.nyc.schools.spotlight.people.Role;
import gov.nyc.schools.spotlight.review.deciding.DecideNomination;
import gov.nyc.schools.spotlight.support.Inbox;
import gov.nyc.schools.spotlight.support.Road;
import gov.nyc.schools.spotlight.support.Scene;
import gov.nyc.schools.spotlight.support.TrackerTest;
import gov.nyc.schools.spotlight.tasks.RefusedTask;
import gov.nyc.schools.spotlight.tasks.WorkItem;
import gov.nyc.schools.spotlight.tasks.WorkItems;
import gov.nyc.schools.spotlight.workflow.Jobs;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A nomination that was reviewed, supported by its principal, and sent back to be revised, once. */
@TrackerTest
class RevisingTest {

  private static final String ASKED = "Please say more about <time>.";

  @LocalServerPort private int port;
  @Autowired private CaseFiles files;
  @Autowired private WorkItems items;
  @Autowired private Nominating nominating;
  @Autowired private SupportGate gate;
  @Autowired private People people;
  @Autowired private Inbox inbox;
  @Autowired private Office office;
  @Autowired private Road road;
  @Autowired private Scene scene;
  @Autowired private Jobs jobs;
  @Autowired private JdbcClient sql;
  private Road.Told told;
  private String number;

  @BeforeEach
  void askToRevise() {
    told = road.released(Map.of("outcome", "revise", "words", ASKED));
    number = told.number();
    jobs.runDue();
  }

  @Test
  void isMadeOnceWithTheWholeFormAndTheCodeAtItsEnd() {
    assertThat(files.get(number).standing()).isEqualTo(Standing.REVISION_ASKED);
    var mail = mailWithLink();
    var base = mail.link("/revise/");
    var visit = new Visit(port).get(base);
    assertThat(visit.text()).contains(ASKED);
    visit.get(base + "/practice").form("#title").with("description", "Every second Thursday.").press("_go", "save");
    visit.get(base + "/check");
    assertThat(visit.text()).contains("Every second Thursday.");
    visit.form("#code").press("_go", "send");
    assertThat(visit.status()).isEqualTo(422);
    assertThat(files.get(number).standing()).isEqualTo(Standing.REVISION_ASKED);
    visit.form("#code").with("_code", mail.code()).press("_go", "send");
    assertThat(visit.text()).contains("your revised nomination is in");
    assertThat(answers(2, "description")).isEqualTo("Every second Thursday.");
    assertThat(answers(1, "description")).isEqualTo("Four stations.");
    assertThat(files.get(number).standing()).isEqualTo(Standing.UNDER_REVIEW);
  }

  @Test
  void isAskedForAgainWhenTheNominationIsTakenBackAndUpAgain() {
    var former = mailWithLink().link("/revise/");
    nominating.withdraw(number, "We need a rest.");
    var ended = new Visit(port).get(former);
    assertThat(ended.status()).isEqualTo(410);
    assertThat(ended.text()).contains("The nomination was taken back", "by whoever sent the nomination in");
    nominating.resume(number);
    jobs.runDue();
    assertThat(files.get(number).standing()).isEqualTo(Standing.REVISION_ASKED);
    assertThat(items.ofCase(number)).extracting(WorkItem::taskKey).containsExactly("Task_ReviseNomination");
    var mail = inbox.last(told.nominator(), "We go on with your nomination, and ask you again");
    var base = mail.link("/revise/");
    var visit = new Visit(port).get(base);
    assertThat(visit.text()).contains(ASKED);
    visit.get(base + "/practice").form("#title").with("description", "Every second Thursday.").press("_go", "save");
    visit.get(base + "/check").form("#code").with("_code", mail.code()).press("_go", "send");
    assertThat(visit.text()).contains("your revised nomination is in");
    assertThat(files.get(number).standing()).isEqualTo(Standing.UNDER_REVIEW);
  }

  @Test
  void atAnotherSchoolHasNoSupportBeforeItsPrincipalIsConfirmedAndAsked() {
    var elsewhere = word() + "@schools.example";
    revised(Map.of("schools", Map.of("unlisted", "School of " + word()), "principalName", "Dr. Ada Okafor", "principalEmail", elsewhere));
    assertThat(gate.open(number)).isFalse();
    assertThat(open()).contains("Task_ConfirmPrincipal");
    assertThat(inbox.of(elsewhere)).isEmpty();
    assertThat(whoAnswered()).as("who said yes to the other school stays who they were").containsExactly("Olumide Adébáyọ̀");
    deciding();
    var decider = scene.staff(Role.DECIDER);
    assertThatThrownBy(() -> office.finishes(number, "Task_DecideNomination", new DecideNomination("accept", null, null, null, List.of()), decider))
        .isInstanceOf(RefusedTask.class);
  }

  @Test
  void thatTellsThePrincipalSomethingElseIsAskedAboutAgain() {
    revised(Map.of("outcomes", "From 14 to 960 families."));
    assertThat(gate.open(number)).isFalse();
    assertThat(open()).contains("Task_GiveAnswer").doesNotContain("Task_ConfirmPrincipal");
    road.schoolAnswers(number, "approved", null);
    assertThat(gate.open(number)).isTrue();
  }

  @Test
  void thatTellsThePrincipalNothingNewKeepsTheirSupport() {
    revised(Map.of("contactName", "The office"));
    assertThat(gate.open(number)).isTrue();
    assertThat(open()).containsExactly("Task_AssignReviewers");
  }

  private void revised(Map<String, Object> answers) {
    nominating.typeNewVersion(number, answers);
    road.does(number, "Task_ReviseNomination", files.get(number).nominatorId(), Channel.LINK, Map.of(), item -> true);
  }

  /** The case is as far as if the second review were over, with nobody having been asked. */
  private void deciding() {
    scene.does(() -> files.stand(number, Standing.DECIDING));
    nominating.withdraw(number, null);
    nominating.resume(number);
    jobs.runDue();
  }

  private List<String> open() {
    return items.ofCase(number).stream().map(WorkItem::taskKey).toList();
  }

  private List<String> whoAnswered() {
    return sql.sql("""
            select p.name from approval_request r join approval_answer a on a.id = r.answer_id join person p on p.id = a.given_by
            where r.case_number = :n and r.purpose = 'principal-support'""").param("n", number).query(String.class).list();
  }

  private Inbox.Mail mailWithLink() {
    return inbox.of(told.nominator()).stream().filter(each -> each.text().contains("/revise/")).reduce((a, b) -> b).orElseThrow();
  }

  private String answers(int revision, String key) {
    return sql.sql("select answers ->> :key from nomination_revision where case_number = :n and revision = :r").param("key", key)
        .param("n", number).param("r", revision).query(String.class).single();
  }
}
