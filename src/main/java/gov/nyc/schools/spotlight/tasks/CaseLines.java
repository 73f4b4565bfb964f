package gov.nyc.schools.spotlight.tasks;

import gov.nyc.schools.spotlight.casefile.Standing;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Completes the rows of a list by who has their case, how old it is, and when something last happened in it. */
@Service
@Transactional(readOnly = true)
public class CaseLines {

  private static final ZoneId CITY = ZoneId.of("America/New_York");

  private record Found(String number, Standing standing, Instant openedAt, Instant lastActivityAt) {}

  private final Holders holders;
  private final HolderWords words;
  private final JdbcClient sql;
  private final Clock clock;

  CaseLines(Holders holders, HolderWords words, JdbcClient sql, Clock clock) {
    this.holders = holders;
    this.words = words;
    this.sql = sql;
    this.clock = clock;
  }

  /** The lines of these cases by number, in two statements. Whoever calls has checked that the reader may see them. */
  public Map<String, CaseLine> of(Collection<String> caseNumbers) {
    if (caseNumbers.isEmpty()) {
      return Map.of();
    }
    var held = holders.of(caseNumbers);
    var now = clock.instant();
    return sql.sql("select number, standing, opened_at, last_activity_at from case_file where number = any(:numbers)")
        .param("numbers", caseNumbers.toArray(String[]::new))
        .query((row, n) -> new Found(row.getString("number"), Standing.valueOf(row.getString("standing")),
            row.getTimestamp("opened_at").toInstant(), row.getTimestamp("last_activity_at").toInstant()))
        .list().stream()
        .map(found -> new CaseLine(found.number(), words.of(held.getOrDefault(found.number(), List.of()), found.standing()),
            ChronoUnit.DAYS.between(found.openedAt().atZone(CITY).toLocalDate(), now.atZone(CITY).toLocalDate()), found.lastActivityAt()))
        .collect(Collectors.toMap(CaseLine::number, Function.identity()));
  }
}
