package gov.nyc.schools.spotlight.publishing;

import gov.nyc.schools.spotlight.casefile.CaseSchool;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The table of publications, written. */
@Component
class PublicationStore {

  private static final String SELECT = "select p.*, page.path from publication p join publication_path page on page.id = p.id ";

  private final JdbcClient sql;
  private final JsonMapper json;
  private final Clock clock;

  PublicationStore(JdbcClient sql, JsonMapper json, Clock clock) {
    this.sql = sql;
    this.json = json;
    this.clock = clock;
  }

  List<Hindrance> hindrances(Subject subject) {
    return sql.sql("""
            select distinct h.code, a.id as asset_id, a.title, h.person_shown_id, p.alias, h.elsewhere
            from media_asset a
            cross join lateral (
              select h.person_shown_id, h.code, h.elsewhere from asset_hindrance h where h.asset_id = a.id
              union all select null, s.code, null from asset_since_handover s where s.asset_id = a.id) h
            left join person_shown p on p.id = h.person_shown_id
            where a.subject_kind = :kind and a.subject_id = :id and a.case_number = :number and a.removed_at is null
            order by a.title, p.alias, h.code""")
        .param("kind", subject.kind().name()).param("id", subject.id()).param("number", subject.caseNumber())
        .query((row, n) -> new Hindrance(row.getString("code"), row.getObject("asset_id", UUID.class), row.getString("title"),
            row.getObject("person_shown_id", UUID.class), row.getString("alias"), row.getString("elsewhere"))).list();
  }

  /** What the words hinder that were handed over last. */
  List<Hindrance> linkedInHandedOver(Subject subject) {
    return linked(subject.caseNumber(), sql.sql("select linked from handover where subject_kind = :kind and subject_id = :id")
        .param("kind", subject.kind().name()).param("id", subject.id())
        .query((row, n) -> List.of((String[]) row.getArray("linked").getArray())).optional().orElse(List.of()));
  }

  /** What words hinder that lead to these films. */
  List<Hindrance> linked(String caseNumber, Collection<String> films) {
    return sql.sql("""
            select coalesce((select a.link from media_asset a where a.film = led.film and a.link is not null
              order by a.case_number = :number desc, a.added_at, a.id limit 1), led.film) as address
            from unnest(unlinked(:number, cast(:films as text[]))) led(film) order by 1""")
        .param("number", caseNumber).param("films", films.toArray(String[]::new))
        .query((row, n) -> Hindrance.linkedInWords(row.getString("address"))).list();
  }

  /** The films that words of a subject lead to, its links to captions among them. */
  Set<String> films(Subject subject, Collection<String> texts) {
    var films = FilmLinks.films(texts);
    sql.sql("""
            select captions_link from media_asset
            where subject_kind = :kind and subject_id = :id and case_number = :number and removed_at is null and captions_link is not null""")
        .param("kind", subject.kind().name()).param("id", subject.id()).param("number", subject.caseNumber())
        .query(String.class).list().forEach(link -> FilmLinks.film(link).ifPresent(films::add));
    return films;
  }

  boolean withdrawnBySchool(String caseNumber) {
    return sql.sql("select exists (select 1 from school_withdrawal where case_number = :number)").param("number", caseNumber)
        .query(Boolean.class).single();
  }

  /** Nothing is said of what is announced but its title: words from a time when it was public are gone from it. */
  boolean announce(Subject subject, int position, String title) {
    boolean announced = sql.sql("""
            insert into publication as p (id, kind, subject_id, case_number, series_id, state, position, slug, title, announced_at,
              changed_at)
            values (:id, :kind, :subject, :number, cast(:series as uuid), 'ANNOUNCED', :position, :slug, :title, :now, :now)
            on conflict (kind, subject_id) do update
              set state = 'ANNOUNCED', title = excluded.title, position = excluded.position, announced_at = excluded.announced_at,
                changed_at = excluded.changed_at, withdrawn_at = null, withdrawn_by = null, reason = null,
                summary = '', body = '', lessons = '[]', perspectives = '{}', focus_area = '', transcript = '', linked = '{}'
              where p.state <> 'PUBLISHED' and (p.state, p.title, p.position) is distinct from ('ANNOUNCED', excluded.title,
                excluded.position)""")
        .param("id", UUID.randomUUID()).param("kind", subject.kind().name()).param("subject", subject.id())
        .param("number", subject.caseNumber()).param("series", series(subject)).param("position", position)
        .param("slug", subject.kind() == PublicationKind.SERIES ? slug(subject, title, null) : null)
        .param("title", title).param("now", now()).update() == 1;
    if (announced) {
      sql.sql("""
              delete from publication_school
              where publication_id = (select id from publication where kind = :kind and subject_id = :subject)""")
          .param("kind", subject.kind().name()).param("subject", subject.id()).update();
    }
    return announced;
  }

  /** What was public before is withdrawn again; what never was leaves no trace. */
  boolean unannounce(Subject subject) {
    return sql.sql("delete from publication where kind = :kind and subject_id = :id and state = 'ANNOUNCED' and revision = 0")
        .param("kind", subject.kind().name()).param("id", subject.id()).update() == 1
        || sql.sql("""
            update publication set state = 'WITHDRAWN', withdrawn_at = :now, changed_at = :now
            where kind = :kind and subject_id = :id and state = 'ANNOUNCED'""")
        .param("now", now()).param("kind", subject.kind().name()).param("id", subject.id()).update() == 1;
  }

  /** @param films that the words lead to */
  void publish(Subject subject, Words words, Set<String> films, int position) {
    var series = series(subject);
    var id = sql.sql("""
            insert into publication as p (id, kind, subject_id, case_number, series_id, state, position, revision, slug, title, summary,
              body, lessons, perspectives, focus_area, language, transcript, linked, published_at, changed_at)
            values (:id, :kind, :subject, :number, cast(:series as uuid), 'PUBLISHED', :position, 1, :slug, :title, :summary,
              :body, cast(:lessons as jsonb), :perspectives, :focus, :language, :transcript, :linked, :now, :now)
            on conflict (kind, subject_id) do update
              set state = 'PUBLISHED', series_id = excluded.series_id, position = excluded.position, revision = p.revision + 1,
                slug = coalesce(p.slug, excluded.slug), title = excluded.title, summary = excluded.summary, body = excluded.body,
                lessons = excluded.lessons, perspectives = excluded.perspectives, focus_area = excluded.focus_area,
                language = excluded.language, transcript = excluded.transcript, linked = excluded.linked,
                published_at = coalesce(p.published_at, excluded.published_at), changed_at = excluded.changed_at,
                withdrawn_at = null, withdrawn_by = null, reason = null
            returning id""")
        .param("id", UUID.randomUUID()).param("kind", subject.kind().name()).param("subject", subject.id())
        .param("number", subject.caseNumber()).param("series", series).param("position", position)
        .param("slug", slug(subject, words.title(), series)).param("title", words.title()).param("summary", words.summary())
        .param("body", words.body()).param("lessons", json.writeValueAsString(words.lessons()))
        .param("perspectives", words.perspectives().toArray(String[]::new)).param("focus", words.focusArea())
        .param("language", words.language().toLanguageTag()).param("transcript", words.transcript())
        .param("linked", films.toArray(String[]::new)).param("now", now())
        .query(UUID.class).single();
    writeSchools(id, words.schools());
    writeAssets(id, subject);
  }

  private void writeSchools(UUID id, List<CaseSchool> schools) {
    sql.sql("delete from publication_school where publication_id = :id").param("id", id).update();
    for (int i = 0; i < schools.size(); i++) {
      var school = schools.get(i);
      sql.sql("""
              insert into publication_school (publication_id, position, dbn, name, district, borough)
              values (:id, :position, :dbn, :name, cast(:district as smallint), :borough)""")
          .param("id", id).param("position", i).param("dbn", school.dbn()).param("name", school.name())
          .param("district", school.district()).param("borough", school.borough()).update();
    }
  }

  private void writeAssets(UUID id, Subject subject) {
    sql.sql("delete from publication_asset where publication_id = :id").param("id", id).update();
    sql.sql("""
            insert into publication_asset (publication_id, asset_id, position, title, description, captions, captions_link)
            select :id, a.id, row_number() over (order by a.added_at, a.id), a.title, a.description, a.captions, a.captions_link
            from media_asset a
            where a.subject_kind = :kind and a.subject_id = :subject and a.case_number = :number and a.removed_at is null""")
        .param("id", id).param("kind", subject.kind().name()).param("subject", subject.id())
        .param("number", subject.caseNumber()).update();
  }

  /** @param films that the words lead to */
  void handOver(Subject subject, Set<String> films) {
    sql.sql("""
            insert into handover (subject_kind, subject_id, case_number, linked, at) values (:kind, :id, :number, :linked, :now)
            on conflict (subject_kind, subject_id) do update set linked = excluded.linked, at = excluded.at""")
        .param("linked", films.toArray(String[]::new))
        .param("kind", subject.kind().name()).param("id", subject.id()).param("number", subject.caseNumber()).param("now", now()).update();
    sql.sql("""
            update media_asset set handed_over = revision
            where subject_kind = :kind and subject_id = :id and case_number = :number and removed_at is null
              and handed_over is distinct from revision""")
        .param("kind", subject.kind().name()).param("id", subject.id()).param("number", subject.caseNumber()).update();
  }

  boolean withdraw(Subject subject, String reason, UUID by) {
    return sql.sql("""
            update publication set state = 'WITHDRAWN', withdrawn_at = :now, changed_at = :now, reason = :reason,
              withdrawn_by = cast(:by as uuid)
            where kind = :kind and subject_id = :id and state <> 'WITHDRAWN'""")
        .param("now", now()).param("reason", reason).param("by", by).param("kind", subject.kind().name())
        .param("id", subject.id()).update() == 1;
  }

  void reorder(String caseNumber, List<String> episodeIds) {
    for (int i = 0; i < episodeIds.size(); i++) {
      sql.sql("""
              update publication set position = :position
              where kind = 'EPISODE' and subject_id = :id and case_number = :number and position <> :position""")
          .param("position", i + 1).param("id", episodeIds.get(i)).param("number", caseNumber).update();
    }
  }

  Optional<PublicationCard> find(Subject subject) {
    return sql.sql(SELECT + "where p.kind = :kind and p.subject_id = :id and p.case_number = :number")
        .param("kind", subject.kind().name()).param("id", subject.id()).param("number", subject.caseNumber())
        .query(PublicationStore::card).optional();
  }

  List<PublicationCard> ofCase(String caseNumber) {
    return sql.sql(SELECT + """
            where p.case_number = :number
            order by array_position(array['SPOTLIGHT', 'SERIES', 'EPISODE', 'CASE_STUDY'], p.kind), p.position, p.changed_at, p.id""")
        .param("number", caseNumber).query(PublicationStore::card).list();
  }

  private UUID series(Subject subject) {
    return switch (subject.kind()) {
      case SPOTLIGHT, SERIES -> null;
      case EPISODE, CASE_STUDY -> sql.sql("""
              select id from publication where kind = 'SERIES' and case_number = :number order by changed_at desc, id limit 1""")
          .param("number", subject.caseNumber()).query(UUID.class).optional()
          .orElseThrow(() -> new IllegalStateException("no series of " + subject.caseNumber() + " is announced or public"));
    };
  }

  /** One of its own among those that share its path; a lock keeps two from taking the same at once. */
  private String slug(Subject subject, String title, UUID series) {
    var wanted = Slugs.of(title, subject.kind() == PublicationKind.EPISODE ? "episode" : subject.caseNumber().toLowerCase(Locale.ROOT));
    sql.sql("select 1 from (select pg_advisory_xact_lock(hashtext('publication.slug'))) waited").query(Integer.class).single();
    var taken = sql.sql("""
            select slug from publication where kind = :kind and series_id is not distinct from cast(:series as uuid)
              and subject_id <> :subject and (slug = :slug or slug like :slug || '-%')""")
        .param("kind", subject.kind().name()).param("series", series).param("subject", subject.id()).param("slug", wanted)
        .query(String.class).set();
    if (subject.kind() == PublicationKind.EPISODE) {
      // The case study lives beside the episodes, at an address of its own.
      taken.add("case-study");
    }
    var slug = wanted;
    for (int i = 2; taken.contains(slug); i++) {
      slug = wanted + "-" + i;
    }
    return slug;
  }

  private Timestamp now() {
    return Timestamp.from(clock.instant());
  }

  private static PublicationCard card(ResultSet row, int n) throws SQLException {
    return new PublicationCard(row.getObject("id", UUID.class),
        new Subject(PublicationKind.valueOf(row.getString("kind")), row.getString("case_number"), row.getString("subject_id")),
        PublicationState.valueOf(row.getString("state")), row.getString("title"), row.getString("slug"), row.getString("path"),
        row.getInt("position"), row.getInt("revision"), instant(row, "published_at"), instant(row, "changed_at"), row.getString("reason"));
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    var at = row.getTimestamp(column);
    return at == null ? null : at.toInstant();
  }
}
