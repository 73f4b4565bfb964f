package gov.nyc.schools.spotlight.publishing;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Sees what vanishes from public pages of whatever case while somebody says who is shown, or takes a consent back, and tells of it. */
@Component
class Vanishing {

  /** A page on which a film can be seen, or by whose words it is found. */
  private record Sight(UUID page, String caseNumber, String film) {}

  private final JdbcClient sql;
  private final ApplicationEventPublisher events;

  Vanishing(JdbcClient sql, ApplicationEventPublisher events) {
    this.sql = sql;
    this.events = events;
  }

  /** All films in which somebody is named, also those that were taken away. */
  Set<String> filmsWith(UUID personShownId) {
    return sql.sql("select distinct a.film from media_asset a join media_asset_shown s on s.asset_id = a.id where s.person_shown_id = :person")
        .param("person", personShownId).query(String.class).set();
  }

  /**
   * Holds a case and all others that these films concern, in their order, so that nobody publishes one of them meanwhile.
   *
   * @return the films
   */
  Set<String> hold(String caseNumber, Set<String> films) {
    var numbers = new TreeSet<>(sql.sql("""
            select case_number from media_asset where film = any(:films)
            union select case_number from publication where linked && cast(:films as text[])""")
        .param("films", array(films)).query(String.class).set());
    numbers.add(caseNumber);
    numbers.forEach(number -> CaseLock.take(sql, number));
    return films;
  }

  /**
   * Does something that may hide these films.
   *
   * @param caseNumber in which it is done; it is held
   * @param revoked whether it is that a consent is taken back
   */
  <T> T watch(String caseNumber, Set<String> films, boolean revoked, Supplier<T> deed) {
    var gone = sights(films);
    var done = deed.get();
    if (!gone.isEmpty()) {
      gone.removeAll(sights(films));
      var byCase = new TreeMap<String, Set<String>>();
      gone.forEach(sight -> byCase.computeIfAbsent(sight.caseNumber(), number -> new HashSet<>()).add(sight.film()));
      byCase.forEach((number, hidden) -> events.publishEvent(new FilmsHidden(number, hidden, revoked, caseNumber)));
    }
    return done;
  }

  private Set<Sight> sights(Collection<String> films) {
    return new HashSet<>(sql.sql("""
            select p.id, p.case_number, a.film
            from public_asset a join publication p on p.id = a.publication_id where a.film = any(:films)
            union
            select p.id, p.case_number, led.film
            from public_page p cross join unnest(p.linked) led(film)
            where p.linked && cast(:films as text[]) and led.film = any(:films) and led.film <> all(p.unlinked)""")
        .param("films", array(films))
        .query((row, n) -> new Sight(row.getObject("id", UUID.class), row.getString("case_number"), row.getString("film"))).list());
  }

  private static String[] array(Collection<String> films) {
    return films.toArray(String[]::new);
  }
}
