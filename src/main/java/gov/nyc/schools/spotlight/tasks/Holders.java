package gov.nyc.schools.spotlight.tasks;

import java.time.Instant;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Derives from the open work who holds a case. Nobody writes it down by hand, so it is never out of date. */
@Service
@Transactional(readOnly = true)
public class Holders {

  private final JdbcClient sql;

  Holders(JdbcClient sql) {
    this.sql = sql;
  }

  /** The holders of these cases, longest waiting first, in one statement; cases that wait for nobody are absent. */
  public Map<String, List<Holder>> of(Collection<String> caseNumbers) {
    if (caseNumbers.isEmpty()) {
      return Map.of();
    }
    var holders = new LinkedHashMap<String, List<Holder>>();
    sql.sql("""
            select w.case_number, w.role, count(*) as tasks, min(w.created_at) as since, min(w.due_at) as due,
                   case when count(*) = 1 and w.role <> 'reviewer' and bool_and(a.person_id is not null)
                        then min(p.name) end as name
            from work_item w left join person p on p.id = w.assignee_id left join account a on a.person_id = p.id
            where w.case_number = any(:numbers)
            group by w.case_number, w.role
            order by w.case_number, since, w.role""")
        .param("numbers", caseNumbers.toArray(String[]::new))
        .query((row, n) -> holders.computeIfAbsent(row.getString("case_number"), number -> new ArrayList<>())
            .add(new Holder(row.getString("role"), row.getInt("tasks"), row.getString("name"),
                row.getTimestamp("since").toInstant(), instant(row.getTimestamp("due")))))
        .list();
    return holders;
  }

  /** The holders of one case. */
  public List<Holder> of(String caseNumber) {
    return of(List.of(caseNumber)).getOrDefault(caseNumber, List.of());
  }

  private static Instant instant(Timestamp timestamp) {
    return timestamp == null ? null : timestamp.toInstant();
  }
}
