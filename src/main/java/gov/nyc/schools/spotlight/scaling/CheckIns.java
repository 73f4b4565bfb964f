package gov.nyc.schools.spotlight.scaling;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what was seen and decided at check-ins. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class CheckIns {

  /** A recorded check-in, or the one that is open. */
  record CheckIn(UUID id, int number, Instant openedAt, Instant recordedAt, List<Cycle> cycles, List<Score> scores) {}

  /** @param decision {@code adopt}, {@code adapt} or {@code abandon} */
  record Cycle(String goal, String driver, String challenge, String change, String happened, String evidence, String decision) {}

  /** @param score 1 (low) to 4 (full) */
  record Score(String element, int score, String explanation) {}

  private final JdbcClient sql;
  private final Clock clock;

  CheckIns(JdbcClient sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  /** False while one is open. */
  boolean open(UUID journeyId) {
    return sql.sql("""
            insert into check_in (id, journey_id, number, opened_at)
            select :id, :journey, coalesce(max(number), 0) + 1, :now from check_in where journey_id = :journey
            on conflict (journey_id) where recorded_at is null do nothing""")
        .param("id", UUID.randomUUID()).param("journey", journeyId).param("now", now()).update() == 1;
  }

  /** Writes down the open check-in. */
  void record(UUID journeyId, List<Cycle> cycles, List<Score> scores, UUID by) {
    var id = sql.sql("update check_in set recorded_at = :now, recorded_by = :by where journey_id = :journey and recorded_at is null returning id")
        .param("now", now()).param("by", by).param("journey", journeyId).query(UUID.class).single();
    for (int i = 0; i < cycles.size(); i++) {
      var cycle = cycles.get(i);
      sql.sql("""
              insert into adaptation_cycle (check_in_id, position, goal, driver, challenge, change, happened, evidence, decision)
              values (:id, :position, :goal, :driver, :challenge, :change, :happened, :evidence, :decision)""")
          .param("id", id).param("position", i + 1).param("goal", cycle.goal()).param("driver", cycle.driver())
          .param("challenge", cycle.challenge()).param("change", cycle.change()).param("happened", cycle.happened())
          .param("evidence", cycle.evidence() == null ? "" : cycle.evidence()).param("decision", cycle.decision()).update();
    }
    scores.forEach(score -> sql.sql("""
            insert into institutionalization_score (check_in_id, element, score, explanation) values (:id, :element, :score, :explanation)""")
        .param("id", id).param("element", score.element()).param("score", score.score()).param("explanation", score.explanation()).update());
  }

  /** The journey is over: what nobody recorded is not asked for any more. */
  void dropOpen(UUID journeyId) {
    sql.sql("delete from check_in where journey_id = :id and recorded_at is null").param("id", journeyId).update();
  }

  /**
   * Where a journey's check-ins stand.
   *
   * @param last when the last one was recorded; null: none was
   * @param open when the one began that is to be recorded; null: none is
   */
  record Pulse(Instant last, Instant open) {}

  /** In one statement. */
  @Transactional(readOnly = true, propagation = Propagation.REQUIRED)
  public Pulse pulse(UUID journeyId) {
    return sql.sql("""
            select max(recorded_at) as last, max(opened_at) filter (where recorded_at is null) as open
            from check_in where journey_id = :id""")
        .param("id", journeyId)
        .query((row, n) -> new Pulse(Journeys.instant(row.getTimestamp("last")), Journeys.instant(row.getTimestamp("open")))).single();
  }

  /** All of a journey, the newest first, in three statements. */
  @Transactional(readOnly = true, propagation = Propagation.REQUIRED)
  public List<CheckIn> of(UUID journeyId) {
    Map<UUID, List<Cycle>> cycles = sql.sql("""
            select c.* from adaptation_cycle c join check_in i on i.id = c.check_in_id where i.journey_id = :id
            order by c.check_in_id, c.position""")
        .param("id", journeyId)
        .query((row, n) -> Map.entry(row.getObject("check_in_id", UUID.class), new Cycle(row.getString("goal"), row.getString("driver"),
            row.getString("challenge"), row.getString("change"), row.getString("happened"), row.getString("evidence"),
            row.getString("decision"))))
        .list().stream().collect(Collectors.groupingBy(Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    Map<UUID, List<Score>> scores = sql.sql("""
            select s.* from institutionalization_score s join check_in i on i.id = s.check_in_id where i.journey_id = :id
            order by s.check_in_id, s.element""")
        .param("id", journeyId)
        .query((row, n) -> Map.entry(row.getObject("check_in_id", UUID.class),
            new Score(row.getString("element"), row.getInt("score"), row.getString("explanation"))))
        .list().stream().collect(Collectors.groupingBy(Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    return sql.sql("select id, number, opened_at, recorded_at from check_in where journey_id = :id order by number desc").param("id", journeyId)
        .query((row, n) -> {
          var id = row.getObject("id", UUID.class);
          return new CheckIn(id, row.getInt("number"), row.getTimestamp("opened_at").toInstant(),
              Journeys.instant(row.getTimestamp("recorded_at")), cycles.getOrDefault(id, List.of()), scores.getOrDefault(id, List.of()));
        }).list();
  }

  private Timestamp now() {
    return Timestamp.from(clock.instant());
  }
}
