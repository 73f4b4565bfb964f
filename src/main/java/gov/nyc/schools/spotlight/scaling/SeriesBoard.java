package gov.nyc.schools.spotlight.scaling;

import gov.nyc.schools.spotlight.casefile.Cursor;
import gov.nyc.schools.spotlight.casefile.Slice;
import gov.nyc.schools.spotlight.people.Role;
import gov.nyc.schools.spotlight.people.SignedIn;
import gov.nyc.schools.spotlight.tasks.CaseLine;
import gov.nyc.schools.spotlight.tasks.CaseLines;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** All journeys that a person may know of, with their episodes. Any number of rows costs four statements. */
@Service
@Transactional(readOnly = true)
class SeriesBoard {

  static final int PAGE = 20;

  private static final String VISIBLE = """
      (not :limited or exists (select 1 from case_school s where s.case_number = c.number and s.district = any(:districts)))
      and not exists (select 1 from case_conflict x where x.case_number = c.number and x.person_id = :me)""";

  /** Whoever has a producer's task of the case, else whoever had the last one. */
  private static final String PRODUCER = """
      coalesce(
        (select p.name from work_item w join person p on p.id = w.assignee_id
         where w.case_number = j.case_number and w.role = 'producer' order by w.changed_at desc limit 1),
        (select p.name from finished_task f join person p on p.id = f.finished_by
         where f.case_number = j.case_number and f.role = 'producer' order by f.finished_at desc limit 1))""";

  private static final String OF_PRODUCER = """
      (exists (select 1 from work_item w where w.case_number = j.case_number and w.role = 'producer' and w.assignee_id = :producer)
       or exists (select 1 from finished_task f where f.case_number = j.case_number and f.role = 'producer' and f.finished_by = :producer))""";

  private static final String IN_DISTRICT = """
      (exists (select 1 from case_school s where s.case_number = j.case_number and s.district = :district)
       or exists (select 1 from journey_school s where s.journey_id = j.id and s.district = :district))""";

  /**
   * One series.
   *
   * @param producer the name of whoever works on it, or did last; null: nobody yet
   * @param place the sort key, as the database writes it
   */
  record Row(UUID id, String caseNumber, String title, String seriesTitle, JourneyStatus status, String producer, List<Episode> episodes,
      String place, CaseLine line) {

    Row with(List<Episode> all, CaseLine known) {
      return new Row(id, caseNumber, title, seriesTitle, status, producer, all, place, known);
    }

    /** How many are out. */
    public long out() {
      return episodes.stream().filter(episode -> episode.status() == EpisodeStatus.PUBLISHED).count();
    }
  }

  private final Episodes episodes;
  private final CaseLines lines;
  private final ScalingPolicy policy;
  private final JdbcClient sql;

  SeriesBoard(Episodes episodes, CaseLines lines, ScalingPolicy policy, JdbcClient sql) {
    this.lines = lines;
    this.episodes = episodes;
    this.policy = policy;
    this.sql = sql;
  }

  /** The newest journeys first, for the person who is signed in. */
  public Slice<Row> page(BoardQuery query) {
    return page(query, PAGE);
  }

  /** So many of them. */
  Slice<Row> page(BoardQuery query, int size) {
    var params = reader(policy.require(ScalingPolicy.Action.READ));
    var where = new ArrayList<>(List.of(VISIBLE));
    filter(query, where, params);
    var from = query.from();
    boolean backwards = from != null && from.backwards();
    if (from != null) {
      where.add("(j.opened_at, cast(j.id as text)) " + (backwards ? ">" : "<") + " (cast(:fromPlace as timestamptz), :fromId)");
      params.put("fromPlace", from.value());
      params.put("fromId", from.id());
    }
    var direction = backwards ? "asc" : "desc";
    var rows = sql.sql("select j.id, j.case_number, c.title, j.series_title, j.status, cast(j.opened_at as text) as place, " + PRODUCER
            + " as producer from journey j join case_file c on c.number = j.case_number where " + String.join(" and ", where)
            + " order by j.opened_at " + direction + ", cast(j.id as text) " + direction + " limit " + (size + 1))
        .params(params)
        .query((row, n) -> new Row(row.getObject("id", UUID.class), row.getString("case_number"), row.getString("title"),
            row.getString("series_title"), JourneyStatus.valueOf(row.getString("status")), row.getString("producer"), List.of(),
            row.getString("place"), null))
        .list();
    var known = lines.of(rows.stream().map(Row::caseNumber).distinct().toList());
    Map<UUID, List<Episode>> all = episodes.of(rows.stream().map(Row::id).toList()).stream()
        .collect(Collectors.groupingBy(Episode::journeyId));
    return Slice.of(rows.stream()
            .map(row -> row.with(all.getOrDefault(row.id(), List.of()), known.get(row.caseNumber()))).toList(), size, from,
        row -> new Cursor(row.place(), row.id().toString(), false));
  }

  private static Map<String, Object> reader(SignedIn person) {
    var params = new HashMap<String, Object>();
    params.put("me", person.id());
    params.put("groups", person.roles().stream().map(Role::group).toArray(String[]::new));
    params.put("limited", !person.districts().isEmpty());
    params.put("districts", person.districts().toArray(Integer[]::new));
    return params;
  }

  private static void filter(BoardQuery query, List<String> where, Map<String, Object> params) {
    if (query.state() != null) {
      where.add(query.state().condition);
    }
    if (query.district() != null) {
      where.add(IN_DISTRICT);
      params.put("district", query.district());
    }
    if (query.producer() != null) {
      where.add(OF_PRODUCER);
      params.put("producer", query.producer());
    }
  }
}
