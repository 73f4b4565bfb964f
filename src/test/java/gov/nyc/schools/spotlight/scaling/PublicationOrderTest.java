package gov.nyc.schools.spotlight.scaling;

import static org.assertj.core.api.Assertions.assertThat;

import gov.nyc.schools.spotlight.casefile.CaseFiles;
import gov.nyc.schools.spotlight.casefile.Standing;
import gov.nyc.schools.spotlight.people.Role;
import gov.nyc.schools.spotlight.publishing.PublicationCard;
import gov.nyc.schools.spotlight.publishing.PublicationKind;
import gov.nyc.schools.spotlight.publishing.Publications;
import gov.nyc.schools.spotlight.publishing.SchoolWithdrawals;
import gov.nyc.schools.spotlight.publishing.WithdrawalReason;
import gov.nyc.schools.spotlight.support.Scene;
import gov.nyc.schools.spotlight.support.TrackerTest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Episodes that finish at the same moment: two threads, two jobs, the real engine and the real database. */
@TrackerTest
class PublicationOrderTest {

  @Autowired private ScalingBench bench;
  @Autowired private Scene scene;
  @Autowired private SeriesChanges changes;
  @Autowired private CaseFiles files;
  @Autowired private Publications publications;
  @Autowired private SchoolWithdrawals withdrawals;
  @Autowired private ProcessEngine engine;
  @Autowired private JdbcClient sql;

  @RepeatedTest(8)
  void publishesTwoThatFinishAtOnceInOrderAndOnce() throws Exception {
    var number = bench.series(2);
    bench.approve(number, bench.episode(number, 2));
    bench.approve(number, bench.episode(number, 1));
    publishAtOnce(number);
    assertInOrderAndOnce(number, 2);
    assertThat(bench.item(number, "Task_WriteCaseStudy")).as("the series is complete, once").isNotNull();
  }

  @RepeatedTest(3)
  void publishesFourThatFinishAtOnceInOrderAndOnce() throws Exception {
    var number = bench.series(4);
    for (int position : List.of(4, 2, 3, 1)) {
      bench.approve(number, bench.episode(number, position));
    }
    publishAtOnce(number);
    assertInOrderAndOnce(number, 4);
  }

  @RepeatedTest(4)
  void publishesOrWaivesButNeverBoth() throws Exception {
    var number = bench.series(2);
    bench.approve(number, bench.episode(number, 1));
    bench.approve(number, bench.episode(number, 2));
    var coordinator = scene.staff(Role.COORDINATOR);
    var first = bench.episode(number, 1).id();
    List<Callable<Void>> both = new ArrayList<>(publishing(number));
    both.add(() -> {
      try {
        scene.as(coordinator, () -> changes.waive(first, "At the last moment."));
      } catch (RefusedChange tooLate) {
        // it was published first
      }
      return null;
    });
    atOnce(both);
    finishAll(number);
    var status = bench.episode(number, 1).status();
    assertThat(status).isIn(EpisodeStatus.PUBLISHED, EpisodeStatus.WAIVED);
    assertThat(out(number)).hasSize(status == EpisodeStatus.PUBLISHED ? 2 : 1);
    assertThat(bench.episode(number, 2).status()).isEqualTo(EpisodeStatus.PUBLISHED);
  }

  @RepeatedTest(4)
  void leavesNothingPublicWhenTheSchoolWithdrawsWhileItIsPublished() throws Exception {
    var number = bench.series(2);
    bench.approve(number, bench.episode(number, 1));
    bench.approve(number, bench.episode(number, 2));
    var coordinator = scene.staff(Role.COORDINATOR);
    List<Callable<Void>> all = new ArrayList<>(publishing(number));
    all.add(() -> {
      assertThat(scene.<Boolean>as(coordinator, () -> withdrawals.byCoordinator(number, WithdrawalReason.SCHOOL_ASKED, "They called."))).isTrue();
      return null;
    });
    Collections.shuffle(all);
    atOnce(all);
    finishAll(number);
    assertThat(publications.ofCase(number)).noneMatch(PublicationCard::isPublic);
    assertThat(bench.episodes(number)).extracting(Episode::status).containsOnly(EpisodeStatus.WITHDRAWN);
    assertThat(files.get(number).standing()).isEqualTo(Standing.SCHOOL_WITHDREW);
  }

  /** The table itself refuses what no code should do. */
  @Test
  void theDatabaseKeepsTheOrder() {
    var number = bench.series(2);
    assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> sql.sql("update episode set status = 'PUBLISHED', published_at = now() where id = :id")
        .param("id", bench.episode(number, 2).id()).update())).isInstanceOf(DataAccessException.class);
  }

  private void publishAtOnce(String number) throws Exception {
    var jobs = publishing(number);
    assertThat(jobs).hasSizeGreaterThan(1);
    atOnce(jobs);
    finishAll(number);
  }

  /** What the job executor does with what was overtaken, or has become due since: it runs it again. */
  private void finishAll(String number) {
    for (var open = open(number); !open.isEmpty(); open = open(number)) {
      open.forEach(job -> engine.getManagementService().executeJob(job.getId()));
    }
  }

  private List<Callable<Void>> publishing(String number) {
    ManagementService management = engine.getManagementService();
    var jobs = new ArrayList<>(open(number));
    Collections.shuffle(jobs);
    return jobs.stream().map(job -> (Callable<Void>) () -> {
      try {
        management.executeJob(job.getId());
      } catch (ProcessEngineException | org.springframework.dao.ConcurrencyFailureException overtaken) {
        // it stays and is run again, unless its episode is gone
      }
      return null;
    }).toList();
  }

  private List<Job> open(String number) {
    return engine.getManagementService().createJobQuery().messages().list().stream().filter(job -> job.getProcessInstanceId() != null
        && number.equals(businessKey(job.getProcessInstanceId()))).toList();
  }

  private String businessKey(String instance) {
    var found = engine.getRuntimeService().createProcessInstanceQuery().processInstanceId(instance).singleResult();
    return found == null ? null : found.getBusinessKey();
  }

  private static void atOnce(List<Callable<Void>> actions) throws Exception {
    var start = new CyclicBarrier(actions.size());
    var threads = Executors.newFixedThreadPool(actions.size());
    try {
      for (var run : threads.invokeAll(actions.stream().map(action -> (Callable<Void>) () -> {
        start.await(10, TimeUnit.SECONDS);
        return action.call();
      }).toList())) {
        run.get(60, TimeUnit.SECONDS);
      }
    } finally {
      threads.shutdownNow();
    }
  }

  private List<PublicationCard> out(String number) {
    return publications.ofCase(number).stream().filter(page -> page.subject().kind() == PublicationKind.EPISODE && page.isPublic()).toList();
  }

  private void assertInOrderAndOnce(String number, int count) {
    var episodes = bench.episodes(number);
    assertThat(episodes).extracting(Episode::status).hasSize(count).containsOnly(EpisodeStatus.PUBLISHED);
    assertThat(episodes).extracting(Episode::publishedAt).isSorted();
    assertThat(out(number)).extracting(PublicationCard::revision).hasSize(count).containsOnly(1);
    List<String> order = sql.sql("""
            select details ->> 'subjectId' from case_event
            where case_number = :number and type = 'publication-out' and details ->> 'kind' = 'episode' order by id""")
        .param("number", number).query(String.class).list();
    assertThat(order).containsExactlyElementsOf(episodes.stream().map(Episode::id).map(UUID::toString).toList());
    // and each of those who are told hears of each episode once
    List<Integer> letters = sql.sql("""
            select count(*) from mail_letter where case_number = :number and template = 'episode-published'
            group by lower(address), snapshot -> 'position'""")
        .param("number", number).query(Integer.class).list();
    assertThat(letters).hasSize(count * told(number)).containsOnly(1);
  }

  /** Nominator, school, whoever releases and the producer. */
  private int told(String number) {
    var journey = bench.journey(number);
    return (int) java.util.stream.Stream.of(files.get(number).nominatorId(), journey.checkerId(), journey.releaserId(), journey.producerId())
        .distinct().count();
  }
}
