package gov.nyc.schools.spotlight.publishing;

import static gov.nyc.schools.spotlight.support.Scene.by;
import static gov.nyc.schools.spotlight.support.Scene.word;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import gov.nyc.schools.spotlight.casefile.CaseFiles;
import gov.nyc.schools.spotlight.casefile.Stage;
import gov.nyc.schools.spotlight.casefile.Standing;
import gov.nyc.schools.spotlight.mail.Letter;
import gov.nyc.schools.spotlight.mail.Outbox;
import gov.nyc.schools.spotlight.people.People;
import gov.nyc.schools.spotlight.people.Role;
import gov.nyc.schools.spotlight.support.Inbox;
import gov.nyc.schools.spotlight.support.Scene;
import gov.nyc.schools.spotlight.support.SqlCount;
import gov.nyc.schools.spotlight.support.TrackerTest;
import gov.nyc.schools.spotlight.tasks.WorkItems;
import gov.nyc.schools.spotlight.workflow.Jobs;
import gov.nyc.schools.spotlight.workflow.MovableClock;
import java.time.Duration;
import java.util.Locale;
import java.util.UUID;
import java.util.function.IntConsumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Every page of the module costs the same number of statements for one, ten and a thousand rows. */
@TrackerTest
class PublishingCostsTest {

  @Autowired private Scene scene;
  @Autowired private PublishingBench bench;
  @Autowired private TriedContact contacts;
  @Autowired private CaseFiles files;
  @Autowired private People people;
  @Autowired private WorkItems items;
  @Autowired private Outbox outbox;
  @Autowired private WithdrawalLinks links;
  @Autowired private Inbox inbox;
  @Autowired private JdbcClient sql;
  @Autowired private Jobs jobs;
  @Autowired private MovableClock clock;

  private MockMvc pages;
  private String number;
  private String address;
  private UUID principal;

  @BeforeEach
  void aPublishedCase() {
    pages = scene.pages();
    number = scene.opened();
    address = word() + "@principals.example";
    scene.does(() -> {
      principal = people.addContact("Pat Principal", address, Locale.ENGLISH);
      files.advance(number, Stage.SPOTLIGHT);
      files.stand(number, Standing.PUBLISHED);
    });
    contacts.speaksFor(number, principal);
    bench.publish(Subject.spotlight(number));
  }

  @AfterEach
  void backToNow() {
    clock.backToRealTime();
  }

  @Test
  void peopleShown() {
    costsTheSame(get("/cases/{n}/shown", number).with(by(bench.producer())), this::people);
  }

  @Test
  void media() {
    people(1);
    costsTheSame(get("/cases/{n}/media", number).with(by(bench.producer())), this::media);
  }

  @Test
  void theCaseWithItsPagesAndTakedowns() {
    costsTheSame(get("/cases/{n}", number).with(by(scene.staff(Role.COORDINATOR))), wanted -> {
      publications(wanted);
      takedowns(wanted);
    });
  }

  @Test
  void theTaskAfterARevocation() {
    var student = bench.student(number);
    var consent = bench.consents(number, student, 2025);
    bench.film(Subject.spotlight(number), student);
    bench.publish(Subject.spotlight(number));
    bench.revokes(number, consent);
    var task = items.ofCase(number, "Task_TakeDown").orElseThrow();
    costsTheSame(get("/tasks/{id}", task.taskId()).with(by(scene.staff(Role.COORDINATOR))),
        wanted -> places(task.subject("aftercareId"), wanted));
  }

  @Test
  void thePageToWithdrawBy() {
    scene.does(() -> outbox.post(Letter.about("test:" + word(), "withdrawal-link").onCase(number).with("title", "Practice")
        .to(principal, "Pat Principal", address, Locale.ENGLISH).atOnce().link("withdraw", links.issue(number, principal))));
    costsTheSame(get(inbox.last(address, "take your practice down").link("/withdraw/")), this::publications);
  }

  @Test
  void theQuestionAboutWhatIsPublic() {
    clock.advance(Duration.ofDays(190));
    jobs.runDue();
    costsTheSame(get(inbox.last(address, "still in use").link("/answer/")), this::publications);
  }

  private void costsTheSame(MockHttpServletRequestBuilder page, IntConsumer rows) {
    SqlCount.Action open = () -> pages.perform(page).andExpect(status().isOk());
    rows.accept(1);
    SqlCount.of(open);
    var one = SqlCount.statements(open);
    rows.accept(9);
    assertThat(SqlCount.statements(open)).hasSameSizeAs(one);
    rows.accept(990);
    assertThat(SqlCount.statements(open)).hasSameSizeAs(one);
  }

  private void people(int wanted) {
    sql.sql("""
            with shown as (
              insert into person_shown (id, case_number, alias, student, added_at)
              select gen_random_uuid(), :number, gen_random_uuid(), true, now() from generate_series(1, :wanted) returning id)
            insert into consent (id, person_shown_id, kind, school_year, first_day, last_day, platforms, signed_by, signer, signed_on, recorded_at)
            select gen_random_uuid(), id, 'NYCPS_USE', 2025, '2025-07-01', '2026-06-30', '{NYCPS}', 'PARENT', 'A. Parent', '2025-09-15', now()
            from shown""")
        .param("number", number).param("wanted", wanted).update();
  }

  private void media(int wanted) {
    sql.sql("""
            with film as (
              insert into media_asset (id, film, case_number, subject_kind, subject_id, type, title, link, captured_on, platform, students,
                captions, added_at)
              select gen_random_uuid(), gen_random_uuid(), :number, 'SPOTLIGHT', :number, 'VIDEO', 'Film ' || n,
                'https://films.schools.example/' || gen_random_uuid(), '2026-03-10', 'NYCPS', true, 'NONE', now() from generate_series(1, :wanted) n returning id)
            insert into media_asset_shown (asset_id, person_shown_id, case_number)
            select film.id, shown.id, :number from film cross join (select id from person_shown where case_number = :number limit 1) shown""")
        .param("number", number).param("wanted", wanted).update();
  }

  /** Episodes that are out. */
  private void publications(int wanted) {
    sql.sql("""
            insert into publication (id, kind, subject_id, case_number, state, slug, title, changed_at)
            select gen_random_uuid(), 'SERIES', 's' || :number, :number, 'ANNOUNCED', :slug, 'Series', now()
            where not exists (select 1 from publication where case_number = :number and kind = 'SERIES')""")
        .param("number", number).param("slug", "s" + word()).update();
    sql.sql("""
            insert into publication (id, kind, subject_id, case_number, series_id, state, position, revision, slug, title, published_at, changed_at)
            select gen_random_uuid(), 'EPISODE', gen_random_uuid(), :number, s.id, 'PUBLISHED', n, 1, gen_random_uuid()::text, 'Episode ' || n,
              now(), now()
            from generate_series(1, :wanted) n cross join publication s where s.case_number = :number and s.kind = 'SERIES'""")
        .param("number", number).param("wanted", wanted).update();
  }

  private void takedowns(int wanted) {
    sql.sql("""
            insert into aftercare (id, case_number, kind, cause, origin, begun_at, ended_at, outcome, comment)
            select gen_random_uuid(), :number, 'TAKEDOWN', 'revoked', :number, now(), now(), 'keep', 'Seen to ' || n from generate_series(1, :wanted) n""")
        .param("number", number).param("wanted", wanted).update();
  }

  /** What was public and is hidden since. */
  private void places(UUID takedown, int wanted) {
    sql.sql("""
            with film as (
              insert into media_asset (id, film, case_number, subject_kind, subject_id, type, title, link, captured_on, platform, students,
                captions, added_at, handed_over)
              select gen_random_uuid(), gen_random_uuid(), :number, 'SPOTLIGHT', :number, 'VIDEO', 'Film ' || n,
                'https://films.schools.example/' || gen_random_uuid(), '2026-03-10', 'NYCPS', false, 'NONE', now(), 1 from generate_series(1, :wanted) n returning film)
            insert into takedown_film (aftercare_id, film) select :takedown, film.film from film""")
        .param("number", number).param("wanted", wanted).param("takedown", takedown).update();
    sql.sql("""
            insert into publication_asset (publication_id, asset_id, position, title, description)
            select p.id, a.id, 1, 'Film', '' from takedown_film t join media_asset a on a.film = t.film cross join publication p
            where t.aftercare_id = :takedown and p.case_number = :number and p.kind = 'SPOTLIGHT'
              and not exists (select 1 from publication_asset there where there.asset_id = a.id)""")
        .param("number", number).param("takedown", takedown).update();
  }
}
