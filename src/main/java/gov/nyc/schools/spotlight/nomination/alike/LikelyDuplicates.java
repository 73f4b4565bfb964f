package gov.nyc.schools.spotlight.nomination.alike;

import gov.nyc.schools.spotlight.casefile.CaseKind;
import gov.nyc.schools.spotlight.casefile.PublicStories;
import gov.nyc.schools.spotlight.casefile.Standing;
import gov.nyc.schools.spotlight.people.SignedIn;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Nominations and scaling stories that are likely about a practice that somebody tells us of: one of the same schools, and a title, or
 * title and summary, in similar words. Each search costs two statements.
 */
@Service
@Transactional(readOnly = true)
public class LikelyDuplicates {

  /** What strangers are never shown: nobody stands by it yet, or nothing comes of it any more. */
  private static final Set<Standing> CLOSED_TO_STRANGERS = Set.of(Standing.UNCONFIRMED, Standing.WITHDRAWN, Standing.LAPSED, Standing.DECLINED,
      Standing.REFERRED, Standing.NOT_CLEARED, Standing.SCHOOL_WITHDREW, Standing.CLOSED_EARLY, Standing.JOINED);
  /** Of each school the newest are compared; no school has had as many. */
  private static final int COMPARED = 300;
  private static final int SHOWN = 5;

  private final JdbcClient sql;
  private final PublicStories stories;
  private final double threshold;

  LikelyDuplicates(JdbcClient sql, PublicStories stories, @Value("${tracker.nomination.alike-from:0.3}") double threshold) {
    this.sql = sql;
    this.stories = stories;
    this.threshold = threshold;
  }

  /**
   * What a stranger may know of: cases that are going on or published, and no title while somebody doubts that it can be shown.
   *
   * @param answers of the form, as far as they are given
   * @return the most alike first, five at most
   */
  public List<LikelyDuplicate> forStrangers(Map<String, Object> answers) {
    var open = Arrays.stream(Standing.values()).filter(standing -> !CLOSED_TO_STRANGERS.contains(standing)).toList();
    return find(answers, null, open, false, null);
  }

  /**
   * All that a member of staff compares a case with, whatever became of it, as far as this person may know of it.
   *
   * @param caseNumber left out of what is found
   */
  public List<LikelyDuplicate> forStaff(String caseNumber, Map<String, Object> answers, SignedIn person) {
    return find(answers, caseNumber, List.of(Standing.values()), true, person);
  }

  private List<LikelyDuplicate> find(Map<String, Object> answers, String besides, Collection<Standing> standings, boolean flaggedToo,
      SignedIn person) {
    var title = text(answers, "title");
    var schools = answers.get("schools") instanceof Map<?, ?> picked ? picked : Map.of();
    var dbns = schools.get("dbns") instanceof Collection<?> many ? many.stream().map(String::valueOf).toArray(String[]::new) : new String[0];
    var unlisted = schools.get("unlisted") instanceof String name ? name : "";
    if (title.isBlank() || dbns.length == 0 && unlisted.isBlank()) {
      return List.of();
    }
    var titled = Likeness.of(title);
    var told = Likeness.of(title + " " + text(answers, "summary"));
    var alike = rows(dbns, unlisted, besides, standings, flaggedToo, person).stream().map(row -> row.compared(titled, told))
        .filter(found -> found.likeness() >= threshold)
        .sorted(Comparator.comparing(LikelyDuplicate::likeness).reversed().thenComparing(LikelyDuplicate::caseNumber)).limit(SHOWN).toList();
    var paths = stories.paths(alike.stream().map(LikelyDuplicate::caseNumber).toList());
    return alike.stream().map(found -> new LikelyDuplicate(found.caseNumber(), found.kind(), found.title(), found.schools(), found.standing(),
        found.submittedAt(), found.likeness(), paths.get(found.caseNumber()))).toList();
  }

  private List<Row> rows(String[] dbns, String unlisted, String besides, Collection<Standing> standings, boolean flaggedToo, SignedIn person) {
    var districts = person == null ? Set.<Integer>of() : person.districts();
    return sql.sql("""
            select f.number, f.kind, f.title, f.standing, n.submitted_at, coalesce(r.answers ->> 'summary', '') as summary,
              array(select s.name from case_school s where s.case_number = f.number order by s.position) as schools
            from case_file f join nomination n on n.case_number = f.number
              join nomination_revision r on r.case_number = n.case_number and r.revision = n.revision
            where f.number in (
                select case_number from case_school where dbn = any(:dbns)
                union select case_number from case_school where dbn is null and lower(name) = lower(:unlisted))
              and f.standing = any(:standings) and f.number is distinct from cast(:besides as text)
              and not exists (select 1 from case_conflict c where c.case_number = f.number and c.person_id = :me)
              and (:everywhere or exists (select 1 from case_school d where d.case_number = f.number and d.district = any(:districts)))
              and (:flagged or n.privacy_flag_at is null or n.privacy_cleared_at is not null)
            order by f.number desc limit :limit""")
        .param("me", person == null ? null : person.id(), Types.OTHER).param("everywhere", districts.isEmpty())
        .param("districts", districts.toArray(Integer[]::new)).param("dbns", dbns).param("unlisted", unlisted).param("besides", besides)
        .param("standings", standings.stream().map(Enum::name).toArray(String[]::new)).param("flagged", flaggedToo).param("limit", COMPARED)
        .query(LikelyDuplicates::row).list();
  }

  private static Row row(ResultSet row, int n) throws SQLException {
    var schools = Stream.of((String[]) row.getArray("schools").getArray()).distinct().toList();
    return new Row(new LikelyDuplicate(row.getString("number"), CaseKind.valueOf(row.getString("kind")), row.getString("title"), schools,
        Standing.valueOf(row.getString("standing")), row.getTimestamp("submitted_at").toInstant(), 0, null), row.getString("summary"));
  }

  private static String text(Map<String, Object> answers, String key) {
    return answers.get(key) instanceof String typed ? typed : "";
  }

  private record Row(LikelyDuplicate found, String summary) {

    LikelyDuplicate compared(Likeness titled, Likeness told) {
      var likeness = Math.max(titled.to(Likeness.of(found.title())), told.to(Likeness.of(found.title() + " " + summary)));
      return new LikelyDuplicate(found.caseNumber(), found.kind(), found.title(), found.schools(), found.standing(), found.submittedAt(),
          likeness, null);
    }
  }
}
