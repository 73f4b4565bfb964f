package gov.nyc.schools.spotlight.people;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes down what administrators do with accounts, in the transaction of what they do. */
@Component
class AccountTrail {

  private static final int NEWEST = 30;

  private final CurrentPerson current;
  private final JdbcClient sql;
  private final Clock clock;

  AccountTrail(CurrentPerson current, JdbcClient sql, Clock clock) {
    this.current = current;
    this.sql = sql;
    this.clock = clock;
  }

  void record(UUID person, String what, String was, String became) {
    sql.sql("""
            insert into account_change (person_id, changed_by, changed_at, what, was, became)
            values (:person, :by, :now, :what, cast(:was as text), cast(:became as text))""")
        .param("person", person).param("by", current.require().id()).param("now", Timestamp.from(clock.instant()))
        .param("what", what).param("was", was).param("became", became).update();
  }

  /** Only when it is another now. */
  void recordChange(UUID person, String what, Collection<?> was, Collection<?> became) {
    if (!written(was).equals(written(became))) {
      record(person, what, written(was), written(became));
    }
  }

  /** The newest first. */
  List<AccountChange> of(UUID person) {
    return sql.sql("""
            select c.changed_at, p.name, c.what, c.was, c.became from account_change c join person p on p.id = c.changed_by
            where c.person_id = :person order by c.id desc limit :newest""")
        .param("person", person).param("newest", NEWEST)
        .query((row, n) -> new AccountChange(row.getTimestamp("changed_at").toInstant(), row.getString("name"), row.getString("what"),
            read(row.getString("what"), row.getString("was")), read(row.getString("what"), row.getString("became"))))
        .list();
  }

  private static String written(Collection<?> values) {
    return values.stream().map(value -> value instanceof Integer number ? "%02d".formatted(number) : value.toString()).sorted()
        .collect(Collectors.joining(","));
  }

  private static List<String> read(String what, String written) {
    if (written == null || written.isEmpty()) {
      return List.of();
    }
    return List.of("roles", "districts", "opened").contains(what) ? Arrays.asList(written.split(",")) : List.of(written);
  }
}
