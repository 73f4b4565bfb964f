package gov.nyc.schools.spotlight.schools;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** The table of schools, read. Plain SQL: it is a catalogue, and its search needs what only PostgreSQL's own words say. */
@Repository
class Schools {

  private static final String COLUMNS = "dbn, name, grades, address, latitude, longitude, principal_name, principal_email, active";
  private static final int MOST_WORDS = 8;

  private final JdbcClient jdbc;

  Schools(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<School> byDbn(Collection<Dbn> dbns) {
    String[] codes = dbns.stream().map(Dbn::value).distinct().toArray(String[]::new);
    return jdbc.sql("select " + COLUMNS + " from school where dbn = any(:codes) order by dbn").param("codes", codes).query(Schools::school).list();
  }

  List<School> all() {
    return jdbc.sql("select " + COLUMNS + " from school order by dbn").query(Schools::school).list();
  }

  List<School> named(String name) {
    return jdbc.sql("select " + COLUMNS + " from school where active and search_key = :key limit 2").param("key", " " + SearchKey.of(name)).query(Schools::school).list();
  }

  /**
   * The best first: the beginning of a code; a name that begins with the whole words ("ps 1" is P.S. 1, not P.S. 10); the whole
   * words anywhere; the beginning of a name; beginnings of words; a name that sounds alike.
   */
  List<School> search(String query, int limit) {
    List<String> words = SearchKey.words(query).stream().limit(MOST_WORDS).toList();
    if (words.isEmpty()) {
      return List.of();
    }
    String whole = each(words, "search_key || ' ' like :whole%d");
    String begun = each(words, "search_key like :begun%d");
    String sql = """
        select %s from (
          select school.*, case when dbn like :dbn then 0 when search_key || ' ' like :first || ' %%' then 1 when %s then 2
            when search_key like :first || '%%' then 3 when %s then 4 else 5 end as rank
          from school where active and (dbn like :dbn or (%s) or :folded <%% search_key)) found
        order by rank, case when rank = 5 then -word_similarity(:folded, search_key) else 0 end, dbn limit :limit"""
        .formatted(COLUMNS, whole, begun, begun);
    String folded = String.join(" ", words);
    StatementSpec statement = jdbc.sql(sql).param("dbn", beginningOfCode(query) + "%").param("folded", folded).param("first", " " + folded).param("limit", limit);
    for (int i = 0; i < words.size(); i++) {
      statement = statement.param("whole" + i, "% " + words.get(i) + " %").param("begun" + i, "% " + words.get(i) + "%");
    }
    return statement.query(Schools::school).list();
  }

  private static String each(List<String> words, String condition) {
    return IntStream.range(0, words.size()).mapToObj(condition::formatted).collect(Collectors.joining(" and "));
  }

  /** What can begin a DBN, else what begins none. */
  private static String beginningOfCode(String typed) {
    String code = typed.toUpperCase(Locale.ROOT);
    return code.matches("[0-9A-Z]{1,6}") ? code : "-";
  }

  private static School school(ResultSet row, int number) throws SQLException {
    BigDecimal latitude = row.getBigDecimal("latitude");
    Position position = latitude == null ? null : new Position(latitude, row.getBigDecimal("longitude"));
    return new School(new Dbn(row.getString("dbn")), row.getString("name"), GradeSet.of(row.getString("grades")), row.getString("address"),
        position, new Principal(row.getString("principal_name"), row.getString("principal_email")), row.getBoolean("active"));
  }
}
