package gov.nyc.schools.spotlight.scaling;

import gov.nyc.schools.spotlight.casefile.CaseSchool;
import gov.nyc.schools.spotlight.publishing.Lesson;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps episodes. Each change of status is one conditional update: of two at once, one is told that the other was faster. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Episodes {

  private final JdbcClient sql;
  private final Clock clock;

  Episodes(JdbcClient sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  /** Adds one at the end of its series. */
  UUID add(UUID journeyId, String title, LocalDate plannedOn) {
    var id = UUID.randomUUID();
    add(id, journeyId, title, plannedOn);
    return id;
  }

  /** The same with an id of the caller's; false when there is an episode of this id. */
  boolean add(UUID id, UUID journeyId, String title, LocalDate plannedOn) {
    return sql.sql("""
            insert into episode (id, journey_id, position, status, title, planned_on, language)
            select :id, :journey, coalesce(max(e.position), 0) + 1, 'PLANNED', :title, cast(:planned as date), min(j.language)
            from journey j left join episode e on e.journey_id = j.id where j.id = :journey
            group by j.id
            on conflict (id) do nothing""")
        .param("id", id).param("journey", journeyId).param("title", title.strip()).param("planned", plannedOn).update() == 1;
  }

  @Transactional(readOnly = true, propagation = Propagation.REQUIRED)
  public Optional<Episode> find(UUID id) {
    return sql.sql("select * from episode where id = :id").param("id", id).query(Episodes::episode).optional();
  }

  /** @throws java.util.NoSuchElementException when there is none */
  @Transactional(readOnly = true, propagation = Propagation.REQUIRED)
  public Episode get(UUID id) {
    return find(id).orElseThrow();
  }

  /** The episodes of these journeys in their order, in one statement. */
  @Transactional(readOnly = true, propagation = Propagation.REQUIRED)
  public List<Episode> of(Collection<UUID> journeyIds) {
    return journeyIds.isEmpty() ? List.of()
        : sql.sql("select * from episode where journey_id = any(:ids) order by journey_id, position")
            .param("ids", journeyIds.toArray(UUID[]::new)).query(Episodes::episode).list();
  }

  @Transactional(readOnly = true, propagation = Propagation.REQUIRED)
  public List<Lesson> lessons(UUID id) {
    return LessonRows.read(sql, "episode_lesson", "episode_id", id);
  }

  @Transactional(readOnly = true, propagation = Propagation.REQUIRED)
  public List<CaseSchool> schools(UUID id) {
    return SchoolRows.read(sql, "episode_school", "episode_id", id);
  }

  void plan(UUID id, PlanEpisode plan, List<CaseSchool> schools) {
    sql.sql("""
            update episode set status = 'FILMING', title = :title, context = :context, perspectives = :perspectives,
              filming_from = cast(:from as date), filming_to = cast(:to as date), planned_on = cast(:planned as date), version = version + 1
            where id = :id and status = 'PLANNED'""")
        .param("id", id).param("title", plan.title().strip()).param("context", plan.context().strip())
        .param("perspectives", plan.perspectives().toArray(String[]::new)).param("from", plan.filmingFrom()).param("to", plan.filmingTo())
        .param("planned", plan.plannedOn()).update();
    SchoolRows.write(sql, "episode_school", "episode_id", id, schools);
  }

  void film(UUID id, FilmEpisode film) {
    sql.sql("""
            update episode set status = 'EDITING', filmed_from = cast(:from as date), filmed_to = cast(:to as date),
              archive_reason = cast(:reason as text), version = version + 1
            where id = :id and status = 'FILMING'""")
        .param("id", id).param("from", film.filmedFrom()).param("to", film.filmedTo()).param("reason", film.reason()).update();
  }

  /** New words, which the school has not checked yet. */
  void edit(UUID id, EditEpisode words, List<CaseSchool> schools) {
    sql.sql("""
            update episode set status = 'REVIEW', title = :title, context = :context, synopsis = :synopsis, transcript = :transcript,
              perspectives = :perspectives, language = :language, revision = revision + 1, released_at = null, version = version + 1
            where id = :id and status = 'EDITING'""")
        .param("id", id).param("title", words.title().strip()).param("context", words.context().strip())
        .param("synopsis", words.synopsis().strip()).param("transcript", words.transcript()).param("language", words.language())
        .param("perspectives", words.perspectives().toArray(String[]::new)).update();
    LessonRows.write(sql, "episode_lesson", "episode_id", id, words.lessons());
    SchoolRows.write(sql, "episode_school", "episode_id", id, schools);
  }

  void checkedBy(UUID id, UUID approvalId) {
    sql.sql("update episode set check_id = :approval, release_id = null, version = version + 1 where id = :id").param("id", id)
        .param("approval", approvalId).update();
  }

  void releasedBy(UUID id, UUID approvalId) {
    sql.sql("update episode set release_id = :approval, version = version + 1 where id = :id").param("id", id)
        .param("approval", approvalId).update();
  }

  /** Back to its producer, from wherever its words were looked at. */
  void reopen(UUID id) {
    sql.sql("update episode set status = 'EDITING', version = version + 1 where id = :id and status in ('REVIEW', 'APPROVED')")
        .param("id", id).update();
  }

  void approve(UUID id) {
    sql.sql("update episode set status = 'APPROVED', released_at = :now, version = version + 1 where id = :id and status = 'REVIEW'")
        .param("id", id).param("now", now()).update();
  }

  /**
   * Notes that it is out: the one update that publishes, and it does so once.
   *
   * @return false when it was not approved, or when an earlier one is not over yet
   */
  boolean publish(UUID id) {
    return sql.sql("""
            update episode e set status = 'PUBLISHED', published_at = coalesce(published_at, :now), version = version + 1
            where e.id = :id and e.status = 'APPROVED' and not exists (
              select 1 from episode b where b.journey_id = e.journey_id and b.position < e.position and b.published_at is null
                and b.status not in ('PUBLISHED', 'WITHDRAWN', 'WAIVED'))""")
        .param("id", id).param("now", now()).update() == 1;
  }

  /** False when it is over already. */
  boolean waive(UUID id, String reason, UUID by) {
    return sql.sql("""
            update episode set status = 'WAIVED', waive_reason = :reason, waived_by = cast(:by as uuid), waived_at = :now, coming_soon = false,
              version = version + 1
            where id = :id and status not in ('PUBLISHED', 'WITHDRAWN', 'WAIVED')""")
        .param("id", id).param("reason", reason).param("by", by).param("now", now()).update() == 1;
  }

  /** Its page was taken down. */
  void withdraw(UUID id) {
    sql.sql("update episode set status = 'WITHDRAWN', version = version + 1 where id = :id and status = 'PUBLISHED'").param("id", id).update();
  }

  /**
   * It was out, and is worked on once more. False when it stands elsewhere.
   *
   * @param out whether its page may be public still; else it was taken down
   */
  boolean takeUp(UUID id, boolean out) {
    return sql.sql("""
            update episode set status = 'EDITING', coming_soon = false, version = version + 1
            where id = :id and published_at is not null and (status = 'WITHDRAWN' or :out and status = 'PUBLISHED')""")
        .param("id", id).param("out", out).update() == 1;
  }

  /** Those of a case that were taken up again and are not over, in whatever journey. */
  List<Episode> takenUp(String caseNumber) {
    return sql.sql("""
            select e.* from episode e join journey j on j.id = e.journey_id
            where j.case_number = :number and e.published_at is not null and e.status not in ('PUBLISHED', 'WITHDRAWN', 'WAIVED')
            order by e.position, e.id""")
        .param("number", caseNumber).query(Episodes::episode).list();
  }

  /**
   * It was taken up again, and comes to nothing. False when it is over already.
   *
   * @param out whether its old page is public: then it simply stays out
   */
  boolean giveUp(UUID id, boolean out) {
    return sql.sql("""
            update episode set status = :status, coming_soon = false, version = version + 1
            where id = :id and status not in ('PUBLISHED', 'WITHDRAWN', 'WAIVED')""")
        .param("id", id).param("status", out ? "PUBLISHED" : "WITHDRAWN").update() == 1;
  }

  /** The school withdrew: none of the rest will come. */
  void withdrawRest(UUID journeyId) {
    sql.sql("""
            update episode set status = 'WITHDRAWN', coming_soon = false, version = version + 1
            where journey_id = :id and status <> 'WAIVED'""")
        .param("id", journeyId).update();
  }

  void rename(UUID id, String title) {
    sql.sql("update episode set title = :title, version = version + 1 where id = :id").param("id", id).param("title", title).update();
  }

  void date(UUID id, EpisodeDates dates) {
    sql.sql("""
            update episode set planned_on = cast(:planned as date), filming_from = cast(:from as date), filming_to = cast(:to as date),
              version = version + 1
            where id = :id""")
        .param("id", id).param("planned", dates.plannedOn()).param("from", dates.filmingFrom()).param("to", dates.filmingTo()).update();
  }

  void announce(UUID id, boolean comingSoon) {
    sql.sql("update episode set coming_soon = :soon, version = version + 1 where id = :id").param("id", id).param("soon", comingSoon).update();
  }

  /** Exchanges the places of two. */
  void swap(Episode one, Episode other) {
    sql.sql("""
            update episode set position = case id when :one then cast(:otherPlace as smallint) else cast(:onePlace as smallint) end,
              version = version + 1
            where id in (:one, :other)""")
        .param("one", one.id()).param("other", other.id()).param("onePlace", one.position()).param("otherPlace", other.position()).update();
  }

  private Timestamp now() {
    return Timestamp.from(clock.instant());
  }

  private static Episode episode(ResultSet row, int n) throws SQLException {
    return new Episode(row.getObject("id", UUID.class), row.getObject("journey_id", UUID.class), row.getInt("position"),
        EpisodeStatus.valueOf(row.getString("status")), row.getString("title"), row.getString("context"), row.getString("synopsis"),
        row.getString("transcript"), List.of((String[]) row.getArray("perspectives").getArray()), row.getString("language"), row.getInt("revision"),
        day(row, "filming_from"), day(row, "filming_to"), day(row, "planned_on"), day(row, "filmed_from"), day(row, "filmed_to"),
        row.getString("archive_reason"), row.getBoolean("coming_soon"), row.getObject("check_id", UUID.class),
        row.getObject("release_id", UUID.class), Journeys.instant(row.getTimestamp("released_at")),
        Journeys.instant(row.getTimestamp("published_at")), row.getString("waive_reason"), Journeys.instant(row.getTimestamp("waived_at")),
        row.getObject("waived_by", UUID.class));
  }

  private static LocalDate day(ResultSet row, String column) throws SQLException {
    return row.getObject(column, LocalDate.class);
  }
}
