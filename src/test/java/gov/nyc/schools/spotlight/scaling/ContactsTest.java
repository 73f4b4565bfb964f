package gov.nyc.schools.spotlight.scaling;

import static gov.nyc.schools.spotlight.people.Role.COORDINATOR;
import static gov.nyc.schools.spotlight.people.Role.PRODUCER;
import static gov.nyc.schools.spotlight.support.Scene.word;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gov.nyc.schools.spotlight.casefile.CaseSchool;
import gov.nyc.schools.spotlight.people.Accounts;
import gov.nyc.schools.spotlight.people.People;
import gov.nyc.schools.spotlight.people.SignedIn;
import gov.nyc.schools.spotlight.schools.SchoolImporter;
import gov.nyc.schools.spotlight.support.Inbox;
import gov.nyc.schools.spotlight.support.Scene;
import gov.nyc.schools.spotlight.support.TrackerTest;
import gov.nyc.schools.spotlight.tasks.RefusedTask;
import gov.nyc.schools.spotlight.tasks.TaskHandler.Acting;
import gov.nyc.schools.spotlight.tasks.WorkItem;
import gov.nyc.schools.spotlight.tasks.WorkItems;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whoever is asked about a series is outside the office, and somebody else than the producer knows it. */
@TrackerTest
class ContactsTest {

  @Autowired private ScalingBench bench;
  @Autowired private Scene scene;
  @Autowired private ConfirmingContacts confirming;
  @Autowired private Accounts accounts;
  @Autowired private People people;
  @Autowired private SchoolImporter schools;
  @Autowired private WorkItems items;
  @Autowired private Inbox inbox;
  @Autowired private JdbcClient sql;

  private PlanSeries naming(String checker, String releaser) {
    var plan = bench.plan("One");
    return new PlanSeries(plan.seriesTitle(), plan.seriesSummary(), plan.goal(), plan.drivers(), plan.schools(), "Pat Principal", checker,
        "Sam Superintendent", releaser, plan.episodes(), "en");
  }

  private String planned(String number, PlanSeries plan, SignedIn producer) {
    bench.finish(bench.item(number, "Task_PlanSeries"), plan, producer);
    return number;
  }

  private static String outside() {
    return word() + "@districts.example";
  }

  private static ConfirmContacts vouched(String checker, String releaser) {
    return new ConfirmContacts("Pat Principal", checker, "Sam Superintendent", releaser);
  }

  /** Whatever the producer types, and whatever other role they have, somebody else must act before an episode is out. */
  @Test
  void aProducerAlonePublishesNoEpisode() {
    var both = scene.staff(PRODUCER, COORDINATOR);
    var own = word() + "@private.example";
    var releaser = word() + "@also-private.example";
    var number = bench.begun();
    assertRefused(number, naming(both.email(), releaser), both, "checkerEmail", "scaling.refused.staff");
    assertRefused(number, naming(own, both.email().toUpperCase()), both, "releaserEmail", "scaling.refused.staff");
    assertRefused(number, naming(own, own.toUpperCase()), both, "releaserEmail", "scaling.refused.both");
    planned(number, naming(own, releaser), both);
    assertThat(items.ofCase(number)).extracting(WorkItem::taskKey).containsExactly("Task_ConfirmContacts");
    var item = bench.item(number, "Task_ConfirmContacts");
    assertThat(confirming.permits(item, both.id())).isFalse();
    assertThatThrownBy(() -> scene.does(() -> confirming.handle(item, vouched(own, releaser), new Acting(both.id(),
        gov.nyc.schools.spotlight.casefile.Channel.PAGE)))).isInstanceOf(RefusedTask.class);
    assertThatThrownBy(() -> sql.sql("update journey set status = 'RUNNING' where case_number = :number").param("number", number).update())
        .as("the table holds it, too").isInstanceOf(DataAccessException.class);
    assertThat(inbox.of(own)).as("nothing leaves before").isEmpty();
    assertThat(inbox.of(releaser)).isEmpty();
    bench.vouches(number);
    assertThat(bench.journey(number).status()).isEqualTo(JourneyStatus.RUNNING);
    assertThat(inbox.of(own)).as("the school hears of it").hasSize(1);
    assertThat(bench.item(number, "Task_PlanEpisode")).isNotNull();

    // What this person vouched for as a coordinator elsewhere doesn't help them as a producer here.
    var theirs = bench.begun();
    planned(theirs, naming(outside(), outside()), bench.producer());
    var friend = outside();
    bench.finish(bench.item(theirs, "Task_ConfirmContacts"), vouched(outside(), friend), both);
    var mine = bench.begun(bench("11X980", "Known School " + word(), "known@schools.example"));
    planned(mine, naming("known@schools.example", friend), both);
    assertThat(items.ofCase(mine)).extracting(WorkItem::taskKey).containsExactly("Task_ConfirmContacts");
  }

  /** A case of a school whose principal's address the directory has. */
  private String bench(String dbn, String name, String principal) {
    schools.read("contacts.csv", ("dbn,name,principal,principalemail\n" + dbn + "," + name + ",Pat Principal," + principal + "\n")
        .getBytes(StandardCharsets.UTF_8));
    return scene.opened("Practice " + word(), new CaseSchool(dbn, name, 11, "X"));
  }

  @Test
  void asksNobodyForWhatTheDirectoryOrACoordinatorKnows() {
    var releaser = outside();
    planned(bench.begun(), naming(outside(), releaser), bench.producer());
    var first = planned(bench.begun(), naming(outside(), releaser), bench.producer());
    bench.vouches(first);
    var known = bench.begun(bench("11X981", "School " + word(), "pat.known@schools.example"));
    planned(known, naming("Pat.Known@schools.example", releaser), bench.producer());
    assertThat(bench.journey(known).status()).isEqualTo(JourneyStatus.RUNNING);
    assertThat(bench.item(known, "Task_PlanEpisode")).isNotNull();
    var other = bench.begun();
    planned(other, naming("pat.known@schools.example", releaser), bench.producer());
    assertThat(bench.item(other, "Task_ConfirmContacts")).as("a principal of another school").isNotNull();
  }

  @ParameterizedTest
  @CsvSource({"STAFF, , checkerEmail, scaling.refused.staff", ", STAFF, releaserEmail, scaling.refused.staff",
      "same@districts.example, Same@districts.example, releaserEmail, scaling.refused.both", "no mailbox, , checkerEmail, scaling.refused.address"})
  void holdsTheSameOfWhatACoordinatorCorrects(String checker, String releaser, String field, String why) {
    var number = planned(bench.begun(), naming(outside(), outside()), bench.producer());
    var staff = scene.staff(PRODUCER).email();
    var command = vouched(checker == null ? outside() : checker.replace("STAFF", staff), releaser == null ? outside() : releaser.replace("STAFF", staff));
    assertThatThrownBy(() -> bench.finish(bench.item(number, "Task_ConfirmContacts"), command, scene.staff(COORDINATOR)))
        .isInstanceOfSatisfying(RefusedTask.class, refused -> assertThat(refused).returns(field, RefusedTask::field)
            .satisfies(told -> assertThat(told.messageKey()).isEqualTo(why)));
  }

  @Test
  void asksWhomTheCoordinatorCorrects() {
    var number = planned(bench.begun(), naming(outside(), outside()), bench.producer());
    var right = outside();
    UUID named = bench.journey(number).checkerId();
    bench.finish(bench.item(number, "Task_ConfirmContacts"), vouched(right, bench.releaser(number)), scene.staff(COORDINATOR));
    assertThat(bench.checker(number)).isEqualTo(right);
    assertThat(people.get(named).email()).as("who was named stays on record").isNotEqualTo(right);
    assertThat(inbox.of(right)).hasSize(1);
  }

  /** An account that is shut is nobody's of the office any more. */
  @Test
  void letsFormerStaffRelease() {
    var former = scene.staff(PRODUCER);
    accounts.activate(former.id(), false);
    planned(bench.begun(), naming(outside(), former.email()), bench.producer());
  }

  private void assertRefused(String number, PlanSeries plan, SignedIn producer, String field, String why) {
    assertThatThrownBy(() -> bench.finish(bench.item(number, "Task_PlanSeries"), plan, producer))
        .isInstanceOfSatisfying(RefusedTask.class, refused -> {
          assertThat(refused.field()).isEqualTo(field);
          assertThat(refused.messageKey()).isEqualTo(why);
        });
  }
}
