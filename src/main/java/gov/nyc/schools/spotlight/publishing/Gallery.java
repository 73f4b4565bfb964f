package gov.nyc.schools.spotlight.publishing;

import gov.nyc.schools.spotlight.casefile.CaseSchool;
import gov.nyc.schools.spotlight.casefile.Cursor;
import gov.nyc.schools.spotlight.casefile.Documents;
import gov.nyc.schools.spotlight.casefile.Slice;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * What everybody may read, and nothing else: pages and assets come from the two views that keep the one rule, and words lead to no film
 * that must not be public. Each method costs a fixed
 * number of statements.
 */
@Service
@Transactional(readOnly = true)
public class Gallery {

  /**
   * What to list.
   *
   * @param focusArea code, {@code literacy}, or null for all
   * @param district a school's district, or null for all
   * @param borough letter, {@code M}, or null for all
   * @param kind or null for all
   */
  public record Filter(String focusArea, Integer district, String borough, PublicationKind kind) {

    public static final Filter ALL = new Filter(null, null, null, null);
  }

  /** The values that a filter finds something with, each in order. */
  public record Facets(List<String> focusAreas, List<Integer> districts, List<String> boroughs) {}

  /** A photo of our own. */
  public record Photo(String mediaType, byte[] bytes) {}

  /** What stands in lists: the long words are read, and looked through, on a page of their own alone. */
  private static final String HEAD = """
      select p.id, p.kind, p.title, p.summary, p.focus_area, p.language, p.position, p.revision, p.published_at, p.changed_at, p.unlinked,
        series.title as series_title, page.path
      """;
  private static final String PAGE = HEAD + ", p.body, p.lessons, p.perspectives, p.transcript ";
  private static final String FROM = """
      from public_page p join publication_path page on page.id = p.id left join publication series on series.id = p.series_id
      """;

  private final JdbcClient sql;
  private final JsonMapper json;
  private final Documents documents;

  Gallery(JdbcClient sql, JsonMapper json, Documents documents) {
    this.sql = sql;
    this.json = json;
    this.documents = documents;
  }

  /**
   * The newest pages first, in two statements.
   *
   * @param cursor of the slice before, or null for the beginning
   * @param size 1 to 100
   */
  public Slice<Listed> list(Filter filter, String cursor, int size) {
    var from = Cursor.parse(cursor).filter(Gallery::sound).orElse(null);
    boolean backwards = from != null && from.backwards();
    var rows = sql.sql(HEAD + FROM + """
            where (cast(:focus as text) is null or p.focus_area = :focus) and (cast(:kind as text) is null or p.kind = :kind)
              and (cast(:district as int) is null and cast(:borough as text) is null or exists (
                select 1 from publication_school s where s.publication_id = p.id
                  and (cast(:district as int) is null or s.district = :district)
                  and (cast(:borough as text) is null or s.borough = :borough)))
              and (cast(:at as timestamptz) is null or (p.published_at, p.id) %1$s (cast(:at as timestamptz), cast(:after as uuid)))
            order by p.published_at %2$s, p.id %2$s limit :limit""".formatted(backwards ? ">" : "<", backwards ? "asc" : "desc"))
        .param("focus", filter.focusArea()).param("kind", filter.kind() == null ? null : filter.kind().name())
        .param("district", filter.district()).param("borough", filter.borough())
        .param("at", from == null ? null : from.value()).param("after", from == null ? null : from.id())
        .param("limit", size + 1).query(Gallery::head).list();
    var listed = heads(rows);
    return Slice.of(listed, size, from, entry -> new Cursor(entry.publishedAt().toString(), entry.id().toString(), false));
  }

  /** The pages that came out last, the newest first, in two statements. */
  public List<Listed> feed(int limit) {
    return heads(sql.sql(HEAD + FROM + "order by p.published_at desc, p.id desc limit :limit").param("limit", limit).query(Gallery::head).list());
  }

  /** The series that are coming soon, those that were announced last first, in one statement. */
  public List<Announced> announced(int limit) {
    return sql.sql("""
            select p.title, p.language, '/gallery/series/' || p.slug as path from publication p
            where p.kind = 'SERIES' and p.state = 'ANNOUNCED' order by p.announced_at desc, p.id limit :limit""")
        .param("limit", limit)
        .query((row, n) -> new Announced(row.getString("title"), row.getString("path"), Locale.forLanguageTag(row.getString("language"))))
        .list();
  }

  /** In three statements. */
  public Facets facets() {
    return new Facets(
        sql.sql("select distinct focus_area from public_page where focus_area <> '' order by 1").query(String.class).list(),
        sql.sql("""
            select distinct s.district from publication_school s join public_page p on p.id = s.publication_id
            where s.district is not null order by 1""").query(Integer.class).list(),
        sql.sql("""
            select distinct s.borough from publication_school s join public_page p on p.id = s.publication_id
            where s.borough is not null order by 1""").query(String.class).list());
  }

  public Optional<PublicPage> spotlight(String slug) {
    return one(PAGE + FROM + "where p.kind = 'SPOTLIGHT' and p.slug = :slug", Map.of("slug", slug));
  }

  public Optional<PublicPage> episode(String seriesSlug, String slug) {
    return one(PAGE + FROM + "where p.kind = 'EPISODE' and series.slug = :series and p.slug = :slug",
        Map.of("series", seriesSlug, "slug", slug));
  }

  public Optional<PublicPage> caseStudy(String seriesSlug) {
    return one(PAGE + FROM + "where p.kind = 'CASE_STUDY' and series.slug = :series", Map.of("series", seriesSlug));
  }

  /** A series that is public or announced, with its parts. */
  public Optional<PublicSeries> series(String slug) {
    // The one page that can be read before it is published: an announced series, with no words but its title.
    var found = one("select p.*, unlinked(p.case_number, p.linked), cast(null as text) as series_title, '/gallery/series/' || p.slug as path "
        + "from publication p where p.kind = 'SERIES' and p.state in ('ANNOUNCED', 'PUBLISHED') and p.slug = :slug", Map.of("slug", slug));
    return found.map(page -> {
      var rows = sql.sql("""
              select kind, position, title, state, summary, language, changed_at, revision, slug, unlinked(case_number, linked) from publication
              where series_id = :series and state in ('ANNOUNCED', 'PUBLISHED') order by kind desc, position, changed_at, id""")
          .param("series", page.head().id()).query((row, n) -> new PartRow(PublicationKind.valueOf(row.getString("kind")),
              row.getInt("position"), text(row, "title"), "PUBLISHED".equals(row.getString("state")), text(row, "summary"),
              row.getString("slug"), Locale.forLanguageTag(row.getString("language")), row.getTimestamp("changed_at").toInstant())).list();
      var version = page.version() + "-" + Integer.toHexString(rows.hashCode());
      return new PublicSeries(page,
          rows.stream().filter(row -> row.kind == PublicationKind.EPISODE).map(row -> row.part(page.head())).toList(),
          rows.stream().filter(row -> row.kind == PublicationKind.CASE_STUDY).map(row -> row.part(page.head())).findFirst().orElse(null), version);
    });
  }

  /**
   * Whether a page was there and was taken down.
   *
   * @param slug of the page; null for a case study, which has none
   * @param seriesSlug of the series that an episode or case study belongs to; else null
   */
  public boolean gone(PublicationKind kind, String slug, String seriesSlug) {
    return sql.sql("""
            select exists (select 1 from publication p left join publication series on series.id = p.series_id
              where p.kind = :kind and p.state = 'WITHDRAWN' and p.revision > 0
                and (cast(:slug as text) is null or p.slug = :slug) and (cast(:series as text) is null or series.slug = :series)
                and (cast(:slug as text) is not null or cast(:series as text) is not null))""")
        .param("kind", kind.name()).param("slug", slug).param("series", seriesSlug).query(Boolean.class).single();
  }

  /** A photo on a public page; nothing as soon as the one rule hides it. */
  public Optional<Photo> photo(UUID assetId) {
    return sql.sql("""
            select p.case_number, a.document_id from public_asset a join public_page p on p.id = a.publication_id
            where a.asset_id = :id and a.document_id is not null limit 1""")
        .param("id", assetId)
        .query((row, n) -> Map.entry(row.getString("case_number"), row.getObject("document_id", UUID.class))).optional()
        .flatMap(file -> documents.confidential(file.getKey(), file.getValue()))
        .map(file -> new Photo(file.card().mediaType(), file.bytes()));
  }

  private Optional<PublicPage> one(String statement, Map<String, String> parameters) {
    return sql.sql(statement).params(parameters).query(this::page).optional().map(row -> {
      var head = heads(List.of(row.head)).get(0);
      var assets = sql.sql("select * from public_asset where publication_id = :id order by position").param("id", head.id())
          .query((asset, n) -> asset(asset, row.unlinked)).list();
      var words = new Words(head.title(), head.summary(), row.body, row.lessons, row.perspectives, head.focusArea(), head.schools(),
          head.language(), row.transcript);
      var version = head.revision() + "-" + Long.toHexString(head.changedAt().toEpochMilli()) + "-"
          + Integer.toHexString(List.of(assets.stream().map(PublicAsset::id).toList(), row.unlinked, row.transcript).hashCode());
      return new PublicPage(head, words, Prose.of(row.body, row.unlinked), assets, version);
    });
  }

  /** With the schools of all rows in one statement. */
  private List<Listed> heads(List<Listed> rows) {
    Map<UUID, List<Map.Entry<UUID, CaseSchool>>> schools = sql.sql("""
            select * from publication_school where publication_id = any(:ids) order by publication_id, position""")
        .param("ids", rows.stream().map(Listed::id).toArray(UUID[]::new))
        .query((row, n) -> Map.entry(row.getObject("publication_id", UUID.class), new CaseSchool(row.getString("dbn"),
            row.getString("name"), row.getObject("district", Integer.class), row.getString("borough"))))
        .list().stream().collect(Collectors.groupingBy(Map.Entry::getKey));
    var heads = new ArrayList<Listed>();
    for (var head : rows) {
      var named = schools.getOrDefault(head.id(), List.of()).stream().map(Map.Entry::getValue).toList();
      heads.add(new Listed(head.id(), head.kind(), head.path(), head.title(), head.summary(), head.focusArea(), head.language(), named,
          head.seriesTitle(), head.position(), head.revision(), head.publishedAt(), head.changedAt()));
    }
    return heads;
  }

  private static Listed head(ResultSet row, int n) throws SQLException {
    var published = row.getTimestamp("published_at");
    return new Listed(row.getObject("id", UUID.class), PublicationKind.valueOf(row.getString("kind")), row.getString("path"),
        text(row, "title"), text(row, "summary"), row.getString("focus_area"), Locale.forLanguageTag(row.getString("language")), List.of(),
        row.getString("series_title"), row.getInt("position"), row.getInt("revision"), published == null ? null : published.toInstant(),
        row.getTimestamp("changed_at").toInstant());
  }

  private PageRow page(ResultSet row, int n) throws SQLException {
    var unlinked = unlinked(row);
    var lessons = json.readValue(row.getString("lessons"), new TypeReference<List<Lesson>>() {}).stream()
        .map(lesson -> new Lesson(FilmLinks.without(lesson.headline(), unlinked), FilmLinks.without(lesson.explanation(), unlinked))).toList();
    return new PageRow(head(row, n), row.getString("body"), lessons, Arrays.asList((String[]) row.getArray("perspectives").getArray()),
        text(row, "transcript"), unlinked);
  }

  /** Plain words of a page, as they may be read now. */
  private static String text(ResultSet row, String column) throws SQLException {
    return FilmLinks.without(row.getString(column), unlinked(row));
  }

  /** The films that the words of a page led to and must not lead to any more. */
  private static Set<String> unlinked(ResultSet row) throws SQLException {
    return Set.of((String[]) row.getArray("unlinked").getArray());
  }

  private static PublicAsset asset(ResultSet row, Set<String> unlinked) throws SQLException {
    var captions = row.getString("captions");
    var captionsLink = row.getString("captions_link");
    return new PublicAsset(row.getObject("asset_id", UUID.class), AssetType.valueOf(row.getString("type")), row.getString("title"),
        row.getString("description"), row.getString("link"), row.getObject("captured_on", LocalDate.class),
        Platform.valueOf(row.getString("platform")), captions == null ? null : Captions.valueOf(captions),
        captionsLink == null || FilmLinks.leads(captionsLink, unlinked) ? null : captionsLink);
  }

  /** Cursors come with the address and could be anybody's. */
  private static boolean sound(Cursor cursor) {
    try {
      // Four digits, from this era: the database knows fewer years than Java does.
      return Instant.parse(cursor.value()).toString().matches("[1-9]\\d{3}-.*")
          && cursor.id().equals(UUID.fromString(cursor.id()).toString());
    } catch (java.time.DateTimeException | IllegalArgumentException e) {
      return false;
    }
  }

  private record PageRow(Listed head, String body, List<Lesson> lessons, List<String> perspectives, String transcript,
      Set<String> unlinked) {}

  private record PartRow(PublicationKind kind, int position, String title, boolean published, String summary, String slug,
      Locale language, Instant changedAt) {

    PublicSeries.Part part(Listed series) {
      var path = series.path() + "/" + (kind == PublicationKind.CASE_STUDY ? "case-study" : slug);
      return new PublicSeries.Part(position, title, published ? summary : "", published ? language : series.language(), published ? path : null);
    }
  }
}
