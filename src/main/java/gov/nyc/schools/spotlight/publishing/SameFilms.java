package gov.nyc.schools.spotlight.publishing;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Knows which film a link or a file is, and where a case shows it, or showed it. */
@Component
class SameFilms {

  /**
   * One of them.
   *
   * @param there whether it was not taken away
   */
  record Same(UUID id, Subject subject, boolean there) {

    boolean isThereFor(Subject other) {
      return there && subject.equals(other);
    }
  }

  private final JdbcClient sql;

  SameFilms(JdbcClient sql) {
    this.sql = sql;
  }

  /**
   * The one word for a film that rows are compared by, whatever case they belong to.
   *
   * @param link or {@code file}: the other is null; files with the same content are the same film
   */
  String film(String link, UUID file) {
    return link != null ? FilmAddress.of(link).key()
        : sql.sql("select 'sha256:' || sha256 from document where id = :file").param("file", file).query(String.class).single();
  }

  /** The same of what is kept already. */
  String film(UUID asset) {
    return sql.sql("select film from media_asset where id = :id").param("id", asset).query(String.class).single();
  }

  /** Under whatever link; also what was taken away. */
  List<Same> of(String caseNumber, String film) {
    return sql.sql("select id, subject_kind, subject_id, removed_at is null as there from media_asset where case_number = :number and film = :film")
        .param("number", caseNumber).param("film", film)
        .query((row, n) -> new Same(row.getObject("id", UUID.class),
            new Subject(PublicationKind.valueOf(row.getString("subject_kind")), caseNumber, row.getString("subject_id")),
            row.getBoolean("there"))).list();
  }
}
