package gov.nyc.schools.spotlight.casefile;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Opens cases and writes down what happens to them. Every change joins the caller's transaction: the event stands
 * or falls with what it tells.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class CaseFiles {

  private static final ZoneId CITY = ZoneId.of("America/New_York");

  private final CaseFileRepository files;
  private final EntityManager entities;
  private final JdbcClient sql;
  private final JsonMapper json;
  private final Clock clock;
  private final ApplicationEventPublisher events;

  CaseFiles(CaseFileRepository files, EntityManager entities, JdbcClient sql, JsonMapper json, Clock clock,
      ApplicationEventPublisher events) {
    this.files = files;
    this.entities = entities;
    this.sql = sql;
    this.json = json;
    this.clock = clock;
    this.events = events;
  }

  /**
   * Opens a case with the next number of the city's current year.
   *
   * @return its number, {@code SP-2026-00042}
   */
  public String open(OpenCase command) {
    var now = clock.instant();
    var file = new CaseFile(nextNumber(now), command, now);
    files.saveAndFlush(file);
    return file.card().number();
  }

  /** Notes that a phase has begun; an earlier one than the furthest changes nothing. */
  public void advance(String number, Stage begun) {
    file(number).advance(begun, clock.instant());
  }

  /** Says where the case now stands; a closed standing closes the case. */
  public void stand(String number, Standing standing) {
    file(number).stand(standing, clock.instant());
    events.publishEvent(new CaseStands(number, standing));
  }

  public void rename(String number, String title) {
    file(number).rename(title);
  }

  public void relocate(String number, List<CaseSchool> schools) {
    file(number).relocate(schools);
  }

  /** Appends an event to the case's timeline. */
  public void record(String number, CaseEvent event) {
    var now = clock.instant();
    files.flush();
    sql.sql("""
            insert into case_event (case_number, at, type, actor_id, channel, details)
            values (:number, :at, :type, :actor, :channel, cast(:details as jsonb))""")
        .param("number", number).param("at", java.sql.Timestamp.from(now)).param("type", event.type())
        .param("actor", event.actorId()).param("channel", event.channel().name())
        .param("details", json.writeValueAsString(event.details()))
        .update();
    file(number).touch(now);
  }

  @Transactional(readOnly = true, propagation = Propagation.REQUIRED)
  public Optional<CaseCard> find(String number) {
    return files.findById(number).map(CaseFile::card);
  }

  /** @throws UnknownCase when there is none of this number */
  @Transactional(readOnly = true, propagation = Propagation.REQUIRED)
  public CaseCard get(String number) {
    return find(number).orElseThrow(UnknownCase::new);
  }

  /** The newest events first, at most {@code limit}, those older than {@code before} (an event's id) when given. */
  @Transactional(readOnly = true, propagation = Propagation.REQUIRED)
  public List<RecordedEvent> timeline(String number, Long before, int limit) {
    return sql.sql("""
            select e.id, e.case_number, e.at, e.type, e.actor_id, p.name as actor_name, e.channel, e.details::text
            from case_event e left join person p on p.id = e.actor_id
            where e.case_number = :number and (cast(:before as bigint) is null or e.id < :before)
            order by e.id desc limit :limit""")
        .param("number", number).param("before", before).param("limit", limit)
        .query((row, n) -> new RecordedEvent(row.getLong("id"), row.getString("case_number"),
            row.getTimestamp("at").toInstant(), row.getString("type"), row.getObject("actor_id", UUID.class),
            row.getString("actor_name"), Channel.valueOf(row.getString("channel")),
            json.readValue(row.getString("details"), new TypeReference<Map<String, Object>>() {})))
        .list();
  }

  /** The file as it is now, for this transaction alone: two people who act on a case at once both succeed, one after the other. */
  private CaseFile file(String number) {
    var file = files.findById(number).orElseThrow(UnknownCase::new);
    entities.flush();
    entities.refresh(file, LockModeType.PESSIMISTIC_WRITE);
    return file;
  }

  private String nextNumber(Instant now) {
    int year = now.atZone(CITY).getYear();
    int last = sql.sql("""
            insert into case_number_counter as c (year, last) values (:year, 1)
            on conflict (year) do update set last = c.last + 1
            returning last""")
        .param("year", year).query(Integer.class).single();
    return "SP-%d-%05d".formatted(year, last);
  }
}
