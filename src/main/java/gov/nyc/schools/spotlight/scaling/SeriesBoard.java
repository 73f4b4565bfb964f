package gov.nyc.schools.spotlight.scaling;

import gov.nyc.schools.spotlight.casefile.Cursor;
import gov.nyc.schools.spotlight.casefile.Slice;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** All journeys that a person may know of, with their episodes. Any number of rows costs two statements. */
@Service
@Transactional(readOnly = true)
class SeriesBoard {

  static final int PAGE = 20;

  /** @param place the sort key, as the database writes it */
  record Row(UUID id, String caseNumber, String title, String seriesTitle, JourneyStatus status, List<Episode> episodes, String place) {

    Row with(List<Episode> all) {
      return new Row(id, caseNumber, title, seriesTitle, status, all, place);
    }

    /** How many are out. */
    public long out() {
      return episodes.stream().filter(episode -> episode.status() == EpisodeStatus.PUBLISHED).count();
    }
  }

  private final Episodes episodes;
  private final ScalingPolicy policy;
  private final JdbcClient sql;

  SeriesBoard(Episodes episodes, ScalingPolicy policy, JdbcClient sql) {
    this.episodes = episodes;
    this.policy = policy;
    this.sql = sql;
  }

  /** The place that an address names; the beginning for what is none of ours. */
  static Cursor place(String from) {
    return Cursor.parse(from).filter(Cursor::isTime).orElse(null);
  }

  /** The newest journeys first, for the person who is signed in. */
  public Slice<Row> page(Cursor from) {
    var person = policy.require(ScalingPolicy.Action.READ);
    boolean backwards = from != null && from.backwards();
    var rows = sql.sql("""
            select j.id, j.case_number, c.title, j.series_title, j.status, cast(j.opened_at as text) as place
            from journey j join case_file c on c.number = j.case_number
            where (not :limited or exists (select 1 from case_school s where s.case_number = c.number and s.district = any(:districts)))
              and not exists (select 1 from case_conflict x where x.case_number = c.number and x.person_id = :me)
            """ + (from == null ? "" : " and (j.opened_at, cast(j.id as text)) " + (backwards ? ">" : "<")
                + " (cast(:fromPlace as timestamptz), :fromId)")
            + " order by j.opened_at " + (backwards ? "asc" : "desc") + ", cast(j.id as text) " + (backwards ? "asc" : "desc")
            + " limit :limit")
        .param("me", person.id()).param("limited", !person.districts().isEmpty())
        .param("districts", person.districts().toArray(Integer[]::new)).param("limit", PAGE + 1)
        .param("fromPlace", from == null ? null : from.value()).param("fromId", from == null ? null : from.id())
        .query((row, n) -> new Row(row.getObject("id", UUID.class), row.getString("case_number"), row.getString("title"),
            row.getString("series_title"), JourneyStatus.valueOf(row.getString("status")), List.of(), row.getString("place")))
        .list();
    Map<UUID, List<Episode>> all = episodes.of(rows.stream().map(Row::id).toList()).stream()
        .collect(Collectors.groupingBy(Episode::journeyId));
    return Slice.of(rows.stream().map(row -> row.with(all.getOrDefault(row.id(), List.of()))).toList(), PAGE, from,
        row -> new Cursor(row.place(), row.id().toString(), false));
  }
}
