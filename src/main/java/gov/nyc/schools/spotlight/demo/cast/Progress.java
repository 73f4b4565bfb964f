package gov.nyc.schools.spotlight.demo.cast;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Remembers how far the stories are told, in tables that the local default alone has. A scene and its mark are one transaction:
 * after a kill the telling goes on where it was, and nothing happens twice.
 */
@Component
@Profile("local")
class Progress {

  private final JdbcClient sql;

  Progress(JdbcClient sql) {
    this.sql = sql;
  }

  void prepare() {
    sql.sql("create table if not exists demo_told (what text primary key, on_day date not null)").update();
    sql.sql("""
        create table if not exists demo_story (key text primary key, case_number text, scenes integer not null default 0,
          stopped boolean not null default false)""").update();
  }

  /** The day from which all days of the stories are counted back: the first on which they were told. */
  LocalDate beginning(LocalDate today) {
    mark("begun", today);
    return sql.sql("select on_day from demo_told where what = 'begun'").query(LocalDate.class).single();
  }

  boolean has(String what) {
    return sql.sql("select count(*) from demo_told where what = :what").param("what", what).query(Integer.class).single() > 0;
  }

  void mark(String what, LocalDate today) {
    sql.sql("insert into demo_told values (:what, :today) on conflict do nothing").param("what", what).param("today", today).update();
  }

  /** Whether this scene is yet to come. */
  boolean isOpen(Scene scene) {
    return sql.sql("select count(*) from demo_story where key = :key and (stopped or scenes > :number)")
        .param("key", scene.story().key()).param("number", scene.number()).query(Integer.class).single() == 0;
  }

  void done(Scene scene) {
    sql.sql("""
        insert into demo_story (key, scenes) values (:key, :scenes)
        on conflict (key) do update set scenes = excluded.scenes""")
        .param("key", scene.story().key()).param("scenes", scene.number() + 1).update();
  }

  /** A story that can't go on is left as it is. */
  void stop(Story story) {
    sql.sql("insert into demo_story (key, stopped) values (:key, true) on conflict (key) do update set stopped = true")
        .param("key", story.key()).update();
  }

  void isCase(Story story, String caseNumber) {
    sql.sql("insert into demo_story (key, case_number) values (:key, :number) on conflict (key) do update set case_number = :number")
        .param("key", story.key()).param("number", caseNumber).update();
  }

  String caseNumber(Story story) {
    Optional<String> number = sql.sql("select case_number from demo_story where key = :key").param("key", story.key())
        .query(String.class).optional();
    return number.orElseThrow(() -> new IllegalStateException("the story " + story.key() + " has no case yet"));
  }
}
