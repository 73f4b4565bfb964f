package gov.nyc.schools.spotlight.scaling;

import static gov.nyc.schools.spotlight.people.Role.COORDINATOR;
import static gov.nyc.schools.spotlight.people.Role.DECIDER;
import static gov.nyc.schools.spotlight.support.Scene.by;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import gov.nyc.schools.spotlight.approval.Approval;
import gov.nyc.schools.spotlight.approval.Approvals;
import gov.nyc.schools.spotlight.people.SignedIn;
import gov.nyc.schools.spotlight.publishing.Captions;
import gov.nyc.schools.spotlight.publishing.PublishingBench;
import gov.nyc.schools.spotlight.publishing.Subject;
import gov.nyc.schools.spotlight.support.Inbox;
import gov.nyc.schools.spotlight.support.ManyRows;
import gov.nyc.schools.spotlight.support.Scene;
import gov.nyc.schools.spotlight.support.SqlCount;
import gov.nyc.schools.spotlight.support.TrackerTest;
import gov.nyc.schools.spotlight.tasks.WorkItem;
import gov.nyc.schools.spotlight.workflow.MovableClock;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** The pages of a journey cost the same statements for one, ten and a thousand of whatever stands on them. */
@TrackerTest
class ScalingCostsTest {

  @Autowired private ScalingBench bench;
  @Autowired private PublishingBench media;
  @Autowired private Scene scene;
  @Autowired private ManyRows many;
  @Autowired private Approvals approvals;
  @Autowired private Inbox inbox;
  @Autowired private MovableClock clock;
  @Autowired private JdbcClient sql;

  private MockMvc pages;
  private String number;
  private Episode episode;

  @BeforeEach
  void openThePages() {
    pages = scene.pages();
  }

  @AfterEach
  void backToNow() {
    clock.backToRealTime();
  }

  private void counts(WorkItem item, SignedIn person, String kind, String subject) {
    many.ofFilms(item.taskKey(), number, kind, subject,
        () -> pages.perform(get("/tasks/{id}", item.taskId()).with(by(person))).andExpect(status().isOk()));
  }

  private void ofEpisode(String taskKey) {
    counts(bench.item(number, taskKey, episode.id()), bench.producer(), "EPISODE", episode.id().toString());
  }

  private void ofStudy(String taskKey, SignedIn person) {
    counts(bench.item(number, taskKey), person, "CASE_STUDY", number);
  }

  private void answerPage(String address, String subject, String kind, String id) {
    var link = inbox.last(address, subject).link("/answer/");
    many.ofFilms(subject, number, kind, id, () -> pages.perform(get(link)).andExpect(status().isOk()));
  }

  @Test
  void everyTaskAndEveryQuestionOnTheWay() {
    number = bench.begun();
    counts(bench.item(number, "Task_PlanSeries"), bench.producer(), "SPOTLIGHT", number);
    bench.finish(bench.item(number, "Task_PlanSeries"), bench.plan("Counted"), bench.producer());
    counts(bench.item(number, "Task_ConfirmContacts"), scene.staff(COORDINATOR), "SPOTLIGHT", number);
    bench.vouches(number);
    episode = bench.episode(number, 1);
    ofEpisode("Task_PlanEpisode");
    bench.plans(number, episode);
    ofEpisode("Task_FilmEpisode");
    bench.films(number, episode);
    ofEpisode("Task_EditEpisode");
    bench.finish(bench.item(number, "Task_EditEpisode", episode.id()), bench.words("Counted", 3), bench.producer());
    answerPage(bench.checker(number), "Are the facts right?", "EPISODE", episode.id().toString());
    bench.checks(number, episode, "declined");
    ofEpisode("Task_SettleEpisodeCheck");
    bench.finish(bench.item(number, "Task_SettleEpisodeCheck", episode.id()), new Settlement("again", null), bench.producer());
    bench.checks(number, episode, "approved");
    answerPage(bench.releaser(number), "Do you release", "EPISODE", episode.id().toString());
    bench.releases(number, episode, "declined");
    ofEpisode("Task_SettleRelease");
    bench.finish(bench.item(number, "Task_SettleRelease", episode.id()), new Settlement("again", null), bench.producer());
    bench.releases(number, episode, "approved");
    bench.runs();
    ofEpisode("Task_MendEpisode");
    bench.film(number, episode, Captions.ON_PLATFORM);
    bench.finish(bench.item(number, "Task_MendEpisode", episode.id()), new MendingEpisode.MendEpisode("edit"), bench.producer());
    bench.edits(number, episode, "Counted");
    bench.runs();

    ofStudy("Task_WriteCaseStudy", bench.producer());
    media.film(Subject.caseStudy(number), media.student(number));
    bench.finish(bench.item(number, "Task_WriteCaseStudy"), bench.study(), bench.producer());
    answerPage(bench.checker(number), "case study", "CASE_STUDY", number);
    answers("declined");
    ofStudy("Task_SettleCaseStudyCheck", bench.producer());
    bench.finish(bench.item(number, "Task_SettleCaseStudyCheck"), new Settlement("again", null), bench.producer());
    answers("approved");
    ofStudy("Task_ClearCaseStudy", scene.staff(DECIDER));
    bench.finish(bench.item(number, "Task_ClearCaseStudy"), new ClearingCaseStudy.ClearCaseStudy("cleared", null), scene.staff(DECIDER));
    bench.runs();
    ofStudy("Task_MendCaseStudy", bench.producer());
  }

  private void answers(String answer) {
    bench.answers(number, approvals.ofCase(number).stream().filter(each -> each.purpose().equals(CaseStudyCheck.PURPOSE) && each.isPending())
        .map(Approval::id).findFirst().orElseThrow(), answer);
  }

  @Test
  void theSeriesAndItsCheckInWithTheCheckInsBefore() {
    number = bench.series(1);
    var journey = bench.journey(number).id();
    var producer = bench.producer();
    clock.advance(Duration.ofDays(93));
    bench.runs();
    var task = bench.item(number, "Task_RecordCheckIn");
    SqlCount.Action both = () -> {
      pages.perform(get("/series/{id}", journey).with(by(producer))).andExpect(status().isOk());
      pages.perform(get("/tasks/{id}", task.taskId()).with(by(producer))).andExpect(status().isOk());
    };
    ManyRows.costTheSame("check-ins", both, count -> checkIns(journey, producer.id(), count));
  }

  private void checkIns(UUID journey, UUID by, int count) {
    sql.sql("""
            with made as (
              insert into check_in (id, journey_id, number, opened_at, recorded_at, recorded_by)
              select gen_random_uuid(), :journey, (select max(number) from check_in where journey_id = :journey) + n, now(), now(), :by
              from generate_series(1, :count) n returning id),
            tried as (
              insert into adaptation_cycle (check_in_id, position, goal, driver, challenge, change, happened, decision)
              select id, 1, 'Goal', 'Driver', 'Challenge', 'Change', 'It held.', 'adopt' from made)
            insert into institutionalization_score (check_in_id, element, score, explanation) select id, 'leadership', 2, 'Because.' from made""")
        .param("journey", journey).param("by", by).param("count", count).update();
  }
}
