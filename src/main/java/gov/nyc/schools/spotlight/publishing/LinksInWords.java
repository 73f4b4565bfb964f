package gov.nyc.schools.spotlight.publishing;

import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Says of each address in texts what is known of it, for whoever clears them: a film can be shown by a link, too. */
@Component
public class LinksInWords {

  private final JdbcClient sql;
  private final Platforms platforms;

  LinksInWords(JdbcClient sql, Platforms platforms) {
    this.sql = sql;
    this.platforms = platforms;
  }

  /** Each once, in their order; in two statements. Whoever shows it has asked who reads. */
  public List<LinkInWords> in(String caseNumber, List<String> texts) {
    var films = FilmLinks.films(texts).toArray(String[]::new);
    Set<String> hindered = sql.sql("select unnest(unlinked(:number, cast(:films as text[])))").param("number", caseNumber)
        .param("films", films).query(String.class).set();
    Set<String> listed = sql.sql("select film from media_asset where case_number = :number and film = any(:films) and removed_at is null")
        .param("number", caseNumber).param("films", films).query(String.class).set();
    return texts.stream().flatMap(text -> FilmLinks.in(text).stream()).distinct().filter(address -> FilmLinks.film(address).isPresent())
        .map(address -> {
          var film = FilmLinks.film(address).orElseThrow();
          return new LinkInWords(address, platforms.of(address),
              hindered.contains(film) ? "hindered" : listed.contains(film) ? "listed" : "unlisted");
        }).toList();
  }
}
