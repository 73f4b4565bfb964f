package gov.nyc.schools.spotlight.tasks;

import gov.nyc.schools.spotlight.people.CurrentPerson;
import java.sql.Array;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Derives from the open work who holds a case. Nobody writes it down by hand, so it is never out of date. */
@Service
@Transactional(readOnly = true)
public class Holders {

  /** For steps and jobs, which tell nobody. */
  private static final ReviewerNames.Known NOBODY = new ReviewerNames.Known(false, Set.of());

  private final ReviewerNames names;
  private final CurrentPerson current;
  private final JdbcClient sql;

  Holders(ReviewerNames names, CurrentPerson current, JdbcClient sql) {
    this.names = names;
    this.current = current;
    this.sql = sql;
  }

  /**
   * The holders of these cases as the person who is signed in may know them, longest waiting first, in one statement; cases that wait for
   * nobody are absent.
   */
  public Map<String, List<Holder>> of(Collection<String> caseNumbers) {
    if (caseNumbers.isEmpty()) {
      return Map.of();
    }
    var holders = new LinkedHashMap<String, List<Holder>>();
    sql.sql("""
            select w.case_number, w.role, count(*) as tasks, min(w.created_at) as since, min(w.due_at) as due,
                   array_agg(distinct p.name order by p.name) filter (where a.person_id is not null and """ + " " + ReviewerNames.MAY_BE_NAMED + """
            ) as names
            from work_item w left join person p on p.id = w.assignee_id left join account a on a.person_id = p.id
            where w.case_number = any(:numbers)
            group by w.case_number, w.role
            order by w.case_number, since, w.role""")
        .param("numbers", caseNumbers.toArray(String[]::new))
        .params(current.get().map(names::to).orElse(NOBODY).params())
        .query((row, n) -> holders.computeIfAbsent(row.getString("case_number"), number -> new ArrayList<>())
            .add(new Holder(row.getString("role"), row.getInt("tasks"), names(row.getArray("names")),
                row.getTimestamp("since").toInstant(), instant(row.getTimestamp("due")))))
        .list();
    return holders;
  }

  /** The holders of one case. */
  public List<Holder> of(String caseNumber) {
    return of(List.of(caseNumber)).getOrDefault(caseNumber, List.of());
  }

  private static List<String> names(Array found) throws SQLException {
    return found == null ? List.of() : List.of((String[]) found.getArray());
  }

  private static Instant instant(Timestamp timestamp) {
    return timestamp == null ? null : timestamp.toInstant();
  }
}
