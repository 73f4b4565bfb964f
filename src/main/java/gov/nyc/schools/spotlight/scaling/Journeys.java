package gov.nyc.schools.spotlight.scaling;

import gov.nyc.schools.spotlight.casefile.CaseSchool;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps journeys. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Journeys {

  private final JdbcClient sql;
  private final Clock clock;

  Journeys(JdbcClient sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  /** @throws org.springframework.dao.DuplicateKeyException when the case has an open one */
  UUID open(String caseNumber) {
    var id = UUID.randomUUID();
    sql.sql("insert into journey (id, case_number, status, opened_at) values (:id, :number, 'PLANNING', :now)")
        .param("id", id).param("number", caseNumber).param("now", now()).update();
    return id;
  }

  @Transactional(readOnly = true, propagation = Propagation.REQUIRED)
  public Optional<Journey> find(UUID id) {
    return sql.sql("select * from journey where id = :id").param("id", id).query(Journeys::journey).optional();
  }

  /** @throws java.util.NoSuchElementException when there is none */
  @Transactional(readOnly = true, propagation = Propagation.REQUIRED)
  public Journey get(UUID id) {
    return find(id).orElseThrow();
  }

  /** The case's newest journey. */
  @Transactional(readOnly = true, propagation = Propagation.REQUIRED)
  public Optional<Journey> newest(String caseNumber) {
    return sql.sql("select * from journey where case_number = :number order by opened_at desc, id limit 1").param("number", caseNumber)
        .query(Journeys::journey).optional();
  }

  /** The journey as it is now, for this transaction alone: whoever publishes, waives or reorders comes through here. */
  Journey lock(UUID id) {
    return sql.sql("select * from journey where id = :id for update").param("id", id).query(Journeys::journey).single();
  }

  void plan(UUID id, PlanSeries plan, UUID checkerId, UUID releaserId, UUID producerId, List<CaseSchool> schools) {
    sql.sql("""
            update journey set series_title = :title, series_summary = :summary, language = :language, goal = :goal, checker_id = :checker,
              releaser_id = :releaser, producer_id = :producer, planned_at = :now, version = version + 1
            where id = :id and status = 'PLANNING'""")
        .param("id", id).param("title", plan.seriesTitle().strip()).param("summary", plan.seriesSummary().strip())
        .param("language", plan.language()).param("goal", plan.goal().strip()).param("checker", checkerId).param("releaser", releaserId).param("producer", producerId).param("now", now()).update();
    for (int i = 0; i < plan.drivers().size(); i++) {
      sql.sql("insert into journey_driver (journey_id, position, name) values (:id, :position, :name)")
          .param("id", id).param("position", i + 1).param("name", plan.drivers().get(i).name().strip()).update();
    }
    SchoolRows.write(sql, "journey_school", "journey_id", id, schools);
  }

  /**
   * Whom to ask is known from now on.
   *
   * @param by the coordinator who vouches for them; null when the directory does
   */
  void confirm(UUID id, UUID checkerId, UUID releaserId, UUID by) {
    sql.sql("""
            update journey set checker_id = :checker, releaser_id = :releaser, contacts_confirmed_by = cast(:by as uuid),
              contacts_known_at = :now, version = version + 1
            where id = :id and status = 'PLANNING'""")
        .param("id", id).param("checker", checkerId).param("releaser", releaserId).param("by", by).param("now", now()).update();
  }

  /** Planned, and everybody known: it runs. */
  void begin(UUID id) {
    sql.sql("update journey set status = 'RUNNING', version = version + 1 where id = :id and status = 'PLANNING'").param("id", id).update();
  }

  /** Whether a coordinator, another than this producer, has vouched for somebody with this address who releases, in whatever series. */
  @Transactional(readOnly = true, propagation = Propagation.REQUIRED)
  public boolean vouchedReleaser(String email, UUID producerId) {
    return sql.sql("""
            select exists (select 1 from journey j join person p on p.id = j.releaser_id
              where j.contacts_confirmed_by <> :producer and lower(p.email) = lower(:email))""")
        .param("email", email.strip()).param("producer", producerId).query(Boolean.class).single();
  }

  /** One conditional step: false when it stood elsewhere. */
  boolean move(UUID id, JourneyStatus from, JourneyStatus to) {
    return sql.sql("update journey set status = :to, ended_at = :ended, version = version + 1 where id = :id and status = :from")
        .param("id", id).param("from", from.name()).param("to", to.name()).param("ended", to.open() ? null : now(), Types.TIMESTAMP)
        .update() == 1;
  }

  /** Ends it before its end: false when it was over. */
  boolean end(UUID id, JourneyStatus as, String reason, UUID by) {
    return sql.sql("""
            update journey set status = :as, ended_at = :now, close_reason = :reason, closed_by = :by, version = version + 1
            where id = :id and status in ('PLANNING', 'RUNNING', 'CASE_STUDY')""")
        .param("id", id).param("as", as.name()).param("now", now()).param("reason", reason, Types.VARCHAR)
        .param("by", by, Types.OTHER).update() == 1;
  }

  @Transactional(readOnly = true, propagation = Propagation.REQUIRED)
  public List<String> drivers(UUID id) {
    return sql.sql("select name from journey_driver where journey_id = :id order by position").param("id", id).query(String.class).list();
  }

  @Transactional(readOnly = true, propagation = Propagation.REQUIRED)
  public List<CaseSchool> schools(UUID id) {
    return SchoolRows.read(sql, "journey_school", "journey_id", id);
  }

  /** The titles that a new series begins with. */
  @Transactional(readOnly = true, propagation = Propagation.REQUIRED)
  public List<String> defaultTitles() {
    return sql.sql("select title from default_episode order by position").query(String.class).list();
  }

  private Timestamp now() {
    return Timestamp.from(clock.instant());
  }

  static Journey journey(ResultSet row, int n) throws SQLException {
    return new Journey(row.getObject("id", UUID.class), row.getString("case_number"), JourneyStatus.valueOf(row.getString("status")),
        row.getString("series_title"), row.getString("series_summary"), row.getString("language"), row.getString("goal"), row.getObject("checker_id", UUID.class),
        row.getObject("releaser_id", UUID.class), row.getObject("producer_id", UUID.class), row.getTimestamp("opened_at").toInstant(), instant(row.getTimestamp("planned_at")),
        instant(row.getTimestamp("ended_at")), row.getString("close_reason"));
  }

  static Instant instant(Timestamp timestamp) {
    return timestamp == null ? null : timestamp.toInstant();
  }
}
