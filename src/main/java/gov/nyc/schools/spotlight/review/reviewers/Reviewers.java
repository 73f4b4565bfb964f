package gov.nyc.schools.spotlight.review.reviewers;

import gov.nyc.schools.spotlight.review.ReviewPolicy;
import gov.nyc.schools.spotlight.review.ReviewPolicy.Action;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what coordinators know of reviewers. */
@Service
@Transactional
public class Reviewers {

  private static final String SELECT = """
      select p.id, p.name,
             array(select x.area from reviewer_area x where x.person_id = p.id order by x.area) as areas,
             array(select x.dbn from reviewer_school x where x.person_id = p.id order by x.dbn) as schools,
             (select count(*) from review_assignment x join review_round o on o.id = x.round_id
              where x.reviewer_id = p.id and x.status in ('ASKED', 'ACCEPTED')
                and not exists (select 1 from case_conflict c where c.case_number = o.case_number and c.person_id in (p.id, :me))) as open,
             (select min(x.assigned_at) from review_assignment x join review_round o on o.id = x.round_id
              where x.reviewer_id = p.id and x.status in ('ASKED', 'ACCEPTED')
                and not exists (select 1 from case_conflict c where c.case_number = o.case_number and c.person_id in (p.id, :me))) as oldest,
             (select greatest(x.assigned_at, x.answered_at, x.ended_at) from review_assignment x join review_round o on o.id = x.round_id
              where x.reviewer_id = p.id
                and not exists (select 1 from case_conflict c where c.case_number = o.case_number and c.person_id in (p.id, :me))
              order by greatest(x.assigned_at, x.answered_at, x.ended_at) desc limit 1) as last_at,
             coalesce((select x.version from reviewer_profile x where x.person_id = p.id), 0) as version
      from person p join account a on a.person_id = p.id and a.active
        join account_role r on r.person_id = p.id and r.role = 'REVIEWER'
      """;

  private final JdbcClient sql;
  private final ReviewPolicy policy;

  Reviewers(JdbcClient sql, ReviewPolicy policy) {
    this.sql = sql;
    this.policy = policy;
  }

  /** All active reviewers by name, for whoever assigns them; one statement. */
  @Transactional(readOnly = true)
  public List<Reviewer> all() {
    return sql.sql(SELECT + "order by p.name, p.id").param("me", policy.require(Action.ASSIGN).id()).query(Reviewers::reviewer).list();
  }

  @Transactional(readOnly = true)
  public Optional<Reviewer> find(UUID id) {
    return sql.sql(SELECT + "where p.id = :id").param("id", id).param("me", policy.require(Action.ASSIGN).id()).query(Reviewers::reviewer).optional();
  }

  /** Who knows about what: areas by person, for everybody who has any. */
  @Transactional(readOnly = true)
  public Map<UUID, Set<String>> areas() {
    return sql.sql("select person_id, area from reviewer_area")
        .query((row, n) -> Map.entry(row.getObject("person_id", UUID.class), row.getString("area"))).list().stream()
        .collect(Collectors.groupingBy(Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toSet())));
  }

  /**
   * Writes down what a reviewer knows about and is tied to, in place of what was there.
   *
   * @param version the one that the change began from
   * @param areas of {@link Reviewer#AREAS}; others are left out
   * @param schools DBNs in capitals
   * @return false when somebody else wrote it down meanwhile; nothing was changed
   */
  public boolean describe(UUID id, int version, Collection<String> areas, Collection<String> schools) {
    var known = find(id).orElseThrow(UnknownReviewer::new);
    if (!isNext(id, version)) {
      return false;
    }
    sql.sql("delete from reviewer_area where person_id = :id").param("id", known.id()).update();
    sql.sql("delete from reviewer_school where person_id = :id").param("id", known.id()).update();
    sql.sql("insert into reviewer_area (person_id, area) select :id, x from unnest(:areas) as x on conflict do nothing")
        .param("id", known.id()).param("areas", areas.stream().filter(Reviewer.AREAS::contains).toArray(String[]::new)).update();
    sql.sql("insert into reviewer_school (person_id, dbn) select :id, x from unnest(:schools) as x on conflict do nothing")
        .param("id", known.id()).param("schools", schools.toArray(String[]::new)).update();
    return true;
  }

  /** One statement counts and refuses: of two who saw the same version, one is told. */
  private boolean isNext(UUID id, int version) {
    return sql.sql("""
            insert into reviewer_profile as p (person_id, version) values (:id, :version + 1)
            on conflict (person_id) do update set version = p.version + 1 where p.version = :version""")
        .param("id", id).param("version", version).update() == 1;
  }

  private static Reviewer reviewer(ResultSet row, int n) throws SQLException {
    return new Reviewer(row.getObject("id", UUID.class), row.getString("name"), Set.copyOf(texts(row.getArray("areas"))),
        texts(row.getArray("schools")), row.getInt("open"), instant(row.getTimestamp("oldest")), instant(row.getTimestamp("last_at")),
        row.getInt("version"));
  }

  private static Instant instant(Timestamp timestamp) {
    return timestamp == null ? null : timestamp.toInstant();
  }

  private static List<String> texts(Array array) throws SQLException {
    return Arrays.asList((String[]) array.getArray());
  }
}
