package gov.nyc.schools.spotlight.publishing;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds what a case shows, or showed, under the same link or as the same file. */
@Component
class SameFilms {

  /**
   * One of them.
   *
   * @param there whether it was not taken away
   */
  record Same(UUID id, Subject subject, String link, boolean there) {

    boolean isThereFor(Subject other) {
      return there && subject.equals(other);
    }
  }

  private final JdbcClient sql;

  SameFilms(JdbcClient sql) {
    this.sql = sql;
  }

  /** @param link or {@code file}: the other is null; files with the same content have one id */
  List<Same> of(String caseNumber, String link, UUID file) {
    return sql.sql("""
            select id, subject_kind, subject_id, link, removed_at is null as there from media_asset
            where case_number = :number and case when link is null then document_id = cast(:file as uuid) else cast(:link as text) is not null end""")
        .param("number", caseNumber).param("file", file).param("link", link)
        .query((row, n) -> new Same(row.getObject("id", UUID.class),
            new Subject(PublicationKind.valueOf(row.getString("subject_kind")), caseNumber, row.getString("subject_id")),
            row.getString("link"), row.getBoolean("there"))).list().stream()
        .filter(other -> other.link() == null || FilmAddress.of(other.link()).equals(FilmAddress.of(link))).toList();
  }
}
