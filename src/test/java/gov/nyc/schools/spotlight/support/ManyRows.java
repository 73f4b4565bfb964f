package gov.nyc.schools.spotlight.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.IntConsumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts what a page costs with one, ten and a thousand rows. */
@Component
public class ManyRows {

  private final JdbcClient sql;

  ManyRows(JdbcClient sql) {
    this.sql = sql;
  }

  /** @param rows adds that many */
  public static void costTheSame(String what, SqlCount.Action open, IntConsumer rows) {
    rows.accept(1);
    // what is read once for all cases, like the models' drawings
    SqlCount.of(open);
    var one = SqlCount.statements(open);
    for (int more : new int[] {9, 990}) {
      rows.accept(more);
      assertThat(SqlCount.statements(open)).as(what).hasSameSizeAs(one);
    }
  }

  /** Films of a subject, each with somebody in it, while the page is counted; afterwards they are gone. */
  public void ofFilms(String what, String number, String kind, String subject, SqlCount.Action open) {
    costTheSame(what, open, count -> films(number, kind, subject, count));
    sql.sql("delete from media_asset_shown where case_number = :number and asset_id in (select id from media_asset where title like 'Counted %')")
        .param("number", number).update();
    sql.sql("delete from media_asset where case_number = :number and title like 'Counted %'").param("number", number).update();
    sql.sql("delete from person_shown where case_number = :number and alias ~ '^[0-9a-f-]{36}$'").param("number", number).update();
  }

  private void films(String number, String kind, String subject, int count) {
    sql.sql("""
            with shown as (
              insert into person_shown (id, case_number, alias, student, added_at)
              select gen_random_uuid(), :number, gen_random_uuid(), false, now() from generate_series(1, :count) returning id),
            film as (
              insert into media_asset (id, film, case_number, subject_kind, subject_id, type, title, link, captured_on, platform, students,
                captions, added_at)
              select gen_random_uuid(), gen_random_uuid(), :number, :kind, :subject, 'VIDEO', 'Counted ' || n,
                'https://films.schools.example/' || gen_random_uuid(), '2026-03-10', 'NYCPS', false, 'NONE', now() from generate_series(1, :count) n returning id)
            insert into media_asset_shown (asset_id, person_shown_id, case_number)
            select film.id, (select id from shown limit 1), :number from film""")
        .param("number", number).param("kind", kind).param("subject", subject).param("count", count).update();
  }
}
