package gov.nyc.schools.spotlight.publishing.aftercare;

import gov.nyc.schools.spotlight.publishing.FilmsHidden;
import gov.nyc.schools.spotlight.publishing.Platform;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables behind process {@code aftercare}. */
@Repository
class AftercareStore {

  private static final ZoneId CITY = ZoneId.of("America/New_York");

  /** A question after some months. */
  record FollowUp(int number, Instant dueAt, UUID approvalId) {}

  /**
   * Why a takedown began.
   *
   * @param cause {@code revoked} or {@code unconsented}
   * @param origin the case in which that happened
   */
  record Cause(String cause, String origin) {}

  /**
   * A place that shows one of its films, or that did.
   *
   * @param caseNumber whose page it is
   * @param path of our public page
   * @param link where the film lies, or null for a photo of our own
   * @param linked whether the words of the page lead to it; else it is shown there
   * @param hidden whether nobody can see it there by now
   */
  record Place(String assetTitle, String caseNumber, String pageKind, String pageSubject, String pageTitle, String path, Platform platform,
      String link, boolean linked, boolean hidden) {}

  private final JdbcClient sql;
  private final Clock clock;

  AftercareStore(JdbcClient sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  /**
   * Begins to follow up: with the case's first page, and anew with its case study, which may come out years later. Nothing when that was
   * begun before.
   */
  Optional<UUID> beginFollowUps(String caseNumber, boolean caseStudy) {
    var id = UUID.randomUUID();
    int begun = sql.sql("""
            insert into aftercare (id, case_number, kind, since, begun_at)
            select :id, :number, 'FOLLOW_UPS', case when :study then 'CASE_STUDY' else 'FIRST_PAGE' end, :now
            where :study or not exists (select 1 from aftercare where case_number = :number and kind = 'FOLLOW_UPS')
            on conflict do nothing""")
        .param("id", id).param("number", caseNumber).param("study", caseStudy).param("now", now()).update();
    if (begun == 0) {
      return Optional.empty();
    }
    // In months of the city's calendar, at the same time of the day.
    var today = clock.instant().atZone(CITY);
    sql.sql("select number, months from follow_up_plan order by number")
        .query((row, n) -> new int[] {row.getInt("number"), row.getInt("months")}).list()
        .forEach(plan -> sql.sql("insert into follow_up (aftercare_id, number, due_at) values (:id, :number, :due)")
            .param("id", id).param("number", plan[0]).param("due", Timestamp.from(today.plusMonths(plan[1]).toInstant())).update());
    return Optional.of(id);
  }

  UUID beginTakedown(FilmsHidden hidden) {
    var id = UUID.randomUUID();
    sql.sql("""
            insert into aftercare (id, case_number, kind, cause, origin, begun_at) values (:id, :number, 'TAKEDOWN', :cause, :origin, :now)""")
        .param("id", id).param("number", hidden.caseNumber()).param("cause", hidden.revoked() ? "revoked" : "unconsented")
        .param("origin", hidden.origin()).param("now", now()).update();
    sql.sql("insert into takedown_film (aftercare_id, film) select :id, unnest(cast(:films as text[]))")
        .param("id", id).param("films", hidden.films().toArray(String[]::new)).update();
    return id;
  }

  /** Of a takedown. */
  Cause cause(UUID id) {
    return sql.sql("select cause, origin from aftercare where id = :id").param("id", id)
        .query((row, n) -> new Cause(row.getString("cause"), row.getString("origin"))).single();
  }

  String caseNumber(UUID id) {
    return sql.sql("select case_number from aftercare where id = :id").param("id", id).query(String.class).single();
  }

  /** Those of a case that have not ended. */
  List<UUID> open(String caseNumber) {
    return sql.sql("select id from aftercare where case_number = :number and ended_at is null order by begun_at, id")
        .param("number", caseNumber).query(UUID.class).list();
  }

  /** The next question that has no answer. */
  Optional<FollowUp> next(UUID id) {
    return sql.sql("select number, due_at, approval_id from follow_up where aftercare_id = :id and answer is null order by number limit 1")
        .param("id", id).query((row, n) -> new FollowUp(row.getInt("number"), row.getTimestamp("due_at").toInstant(),
            row.getObject("approval_id", UUID.class))).optional();
  }

  /** Whether the questions of this one count anew from the case study, by another. */
  boolean isCountedAnew(UUID id) {
    return sql.sql("""
            select exists (select 1 from aftercare a join aftercare anew on anew.case_number = a.case_number and anew.since = 'CASE_STUDY'
              where a.id = :id and a.since = 'FIRST_PAGE')""")
        .param("id", id).query(Boolean.class).single();
  }

  void asked(UUID id, int number, UUID approvalId) {
    sql.sql("update follow_up set approval_id = :approval where aftercare_id = :id and number = :number")
        .param("approval", approvalId).param("id", id).param("number", number).update();
  }

  /** Keeps an answer; the last one ends it. */
  void answered(UUID id, int number, String answer) {
    sql.sql("update follow_up set answer = :answer, recorded_at = :now where aftercare_id = :id and number = :number and answer is null")
        .param("answer", answer).param("now", now()).param("id", id).param("number", number).update();
    if (next(id).isEmpty()) {
      end(id);
    }
  }

  /** Whether this question is the one that aftercare waits for. */
  boolean awaits(UUID approvalId) {
    return sql.sql("""
            select exists (select 1 from follow_up f join aftercare a on a.id = f.aftercare_id
              where f.approval_id = :approval and f.answer is null and a.ended_at is null)""")
        .param("approval", approvalId).query(Boolean.class).single();
  }

  void end(UUID id) {
    sql.sql("update aftercare set ended_at = :now where id = :id and ended_at is null").param("now", now()).param("id", id).update();
  }

  void decide(UUID id, String outcome, String comment, UUID by) {
    sql.sql("update aftercare set outcome = :outcome, comment = :comment, settled_by = :by where id = :id")
        .param("outcome", outcome).param("comment", comment).param("by", by).param("id", id).update();
  }

  UUID settledBy(UUID id) {
    return sql.sql("select settled_by from aftercare where id = :id").param("id", id)
        .query((row, n) -> Optional.ofNullable(row.getObject("settled_by", UUID.class))).single().orElse(null);
  }

  /** Every place that a takedown touches, in whatever case, its own first; in one statement. */
  List<Place> places(UUID id) {
    return sql.sql("""
            select a.title, p.case_number, p.kind, p.subject_id, p.title as page_title, page.path, a.platform, a.link, place.linked,
              p.state <> 'PUBLISHED' or case when place.linked then t.film = any(unlinked(p.case_number, p.linked))
                else is_hindered(a.id) end as hidden
            from takedown_film t
            join aftercare mine on mine.id = t.aftercare_id
            cross join lateral (
              select pa.publication_id, a.id as asset_id, false as linked
              from media_asset a join publication_asset pa on pa.asset_id = a.id where a.film = t.film
              union all
              select p.id, (select a.id from media_asset a where a.film = t.film order by a.case_number = mine.case_number desc, a.added_at, a.id limit 1), true
              from publication p where p.linked @> array[t.film]) place
            join media_asset a on a.id = place.asset_id
            join publication p on p.id = place.publication_id
            join publication_path page on page.id = p.id
            where t.aftercare_id = :id
            order by p.case_number <> mine.case_number, p.case_number, p.title, a.title, a.id, place.linked""")
        .param("id", id).query((row, n) -> new Place(row.getString("title"), row.getString("case_number"), row.getString("kind"),
            row.getString("subject_id"), row.getString("page_title"), row.getString("path"), Platform.valueOf(row.getString("platform")),
            row.getString("link"), row.getBoolean("linked"), row.getBoolean("hidden"))).list();
  }

  private Timestamp now() {
    return Timestamp.from(clock.instant());
  }
}
