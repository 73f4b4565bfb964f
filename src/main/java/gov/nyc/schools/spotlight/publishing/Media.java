package gov.nyc.schools.spotlight.publishing;

import static gov.nyc.schools.spotlight.publishing.Entry.CHOOSE;

import gov.nyc.schools.spotlight.casefile.CaseEvent;
import gov.nyc.schools.spotlight.casefile.CaseFiles;
import gov.nyc.schools.spotlight.casefile.Channel;
import gov.nyc.schools.spotlight.casefile.UnknownCase;
import gov.nyc.schools.spotlight.publishing.AddAsset.AssetWords;
import gov.nyc.schools.spotlight.publishing.PublishingPolicy.Action;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The films, recordings and photos of a case. */
@Service
@Transactional
public class Media {

  private static final String SELECT = """
      select a.*, array(select s.person_shown_id from media_asset_shown s where s.asset_id = a.id order by s.person_shown_id) as shown
      from media_asset a
      """;

  private final JdbcClient sql;
  private final PublishingPolicy policy;
  private final CaseFiles files;
  private final Filing filing;
  private final SameFilms films;
  private final StaysNamed names;
  private final Vanishing vanishing;
  private final Platforms platforms;
  private final List<SubjectsOfCase> others;
  private final Clock clock;

  Media(JdbcClient sql, PublishingPolicy policy, CaseFiles files, Filing filing, SameFilms films, StaysNamed names,
      Vanishing vanishing, Platforms platforms, List<SubjectsOfCase> others, Clock clock) {
    this.sql = sql;
    this.policy = policy;
    this.files = files;
    this.filing = filing;
    this.films = films;
    this.names = names;
    this.vanishing = vanishing;
    this.platforms = platforms;
    this.others = List.copyOf(others);
    this.clock = clock;
  }

  /** The assets of a subject in the order in which they were added, in one statement. Whoever shows it has asked who reads. */
  @Transactional(readOnly = true)
  public List<Asset> of(Subject subject) {
    return sql.sql(SELECT + """
            where a.subject_kind = :kind and a.subject_id = :id and a.case_number = :number and a.removed_at is null
            order by a.added_at, a.id""")
        .param("kind", subject.kind().name()).param("id", subject.id()).param("number", subject.caseNumber())
        .query(Media::asset).list();
  }

  /** Those of them that were handed over to be cleared or released and are what they were then, in one statement. */
  @Transactional(readOnly = true)
  public List<Asset> handedOver(Subject subject) {
    return sql.sql(SELECT + """
            where a.subject_kind = :kind and a.subject_id = :id and a.case_number = :number and a.removed_at is null
              and a.handed_over = a.revision
            order by a.added_at, a.id""")
        .param("kind", subject.kind().name()).param("id", subject.id()).param("number", subject.caseNumber())
        .query(Media::asset).list();
  }

  /** @throws UnknownCase unless the case has this subject, and it is one that has media: a series' films are those of its episodes */
  @Transactional(readOnly = true)
  public void require(Subject subject) {
    boolean known = switch (subject.kind()) {
      case SPOTLIGHT, CASE_STUDY -> subject.id().equals(subject.caseNumber());
      case EPISODE -> others.stream().anyMatch(room -> room.has(subject));
      case SERIES -> false;
    };
    if (!known) {
      throw new UnknownCase();
    }
  }

  /** All assets of a case, in one statement. */
  @Transactional(readOnly = true)
  public List<Asset> ofCase(String caseNumber) {
    return sql.sql(SELECT + "where a.case_number = :number and a.removed_at is null order by a.added_at, a.id")
        .param("number", caseNumber).query(Media::asset).list();
  }

  /** Adds an asset, see {@link #add(UUID, AddAsset)}, with an id of its own. */
  public UUID add(AddAsset command) {
    return add(UUID.randomUUID(), command);
  }

  /**
   * Adds an asset.
   *
   * @param id chosen by the page that offers the form: the same form again is the same asset, and changes nothing
   * @return the id
   * @throws RefusedEntry with all that breaks a rule; one is to add what is there already, or to say with the same id something else;
   *     another to add what was there before without somebody who hindered it
   * @throws UnknownCase when the case has no such subject, and for a series: its films are those of its episodes
   */
  public UUID add(UUID id, AddAsset command) {
    var number = command.subject().caseNumber();
    policy.require(Action.WRITE_MEDIA, number);
    require(command.subject());
    CaseLock.take(sql, number);
    var mistakes = new Mistakes();
    mistakes.when(command.type() == null, "type", CHOOSE);
    var title = AssetRules.title(command.words(), mistakes);
    var link = command.photo() == null ? mistakes.of(() -> Entry.link("link", command.link())) : null;
    var file = mistakes.of(() -> filing.photo(number, command.type(), command.photo()));
    AssetRules.day(command.capturedOn(), LocalDate.ofInstant(clock.instant(), Roster.CITY), mistakes);
    var words = AssetRules.kept(title, command.type(), command.words(), mistakes);
    var earlier = find(id);
    if (earlier.isPresent()) {
      mistakes.refuse();
      requireTheSame(earlier.get(), command, words, link, file);
      return id;
    }
    var film = link == null && file == null ? "" : films.film(link, file);
    var same = films.of(number, film);
    mistakes.when(same.stream().anyMatch(other -> other.isThereFor(command.subject())), link == null ? "photo" : "link",
        "publishing.refused.asset-twice");
    boolean corrects = names.corrects(same.stream().map(SameFilms.Same::id).toList(), command.words(), mistakes);
    mistakes.refuse();
    // Who is named here is seen in the same film wherever else it is public.
    return vanishing.watch(number, Set.of(film), false, () -> {
      insert(id, command, words, link, file, film);
      if (corrects) {
        record(number, "asset-corrected", id);
      }
      return id;
    });
  }

  private void insert(UUID id, AddAsset command, AssetWords words, String link, UUID file, String film) {
    var number = command.subject().caseNumber();
    sql.sql("""
            insert into media_asset (id, case_number, subject_kind, subject_id, type, title, link, document_id, film, captured_on, platform,
              students, added_by, added_at)
            values (:id, :number, :kind, :subject, :type, :title, :link, cast(:file as uuid), :film, :day, :platform, :students, :by, :now)""")
        .param("id", id).param("number", number).param("kind", command.subject().kind().name())
        .param("subject", command.subject().id()).param("type", command.type().name()).param("title", words.title()).param("link", link)
        .param("file", file).param("film", film).param("day", Date.valueOf(command.capturedOn()))
        .param("platform", (link == null ? Platform.NYCPS : platforms.of(link)).name()).param("students", words.students())
        .param("by", policy.person().id()).param("now", Timestamp.from(clock.instant())).update();
    write(number, id, words);
    record(number, "asset-added", id);
  }

  /**
   * Says anew what can change of an asset: its words, and who is shown. What is public keeps the words that were cleared; who is shown
   * counts at once: what is public vanishes if it turns out that somebody is seen without consent, and a coordinator hears of it. Whoever
   * clears has to look again before it is published, unless all that is new are names of people shown.
   *
   * @param seen {@link Asset#version} as the writer saw it
   * @throws StaleAsset when it says something else by now
   * @throws RefusedEntry with all that breaks a rule; one is to leave out somebody whose consent was taken back, or, for all but
   *     coordinators, who hinders it in another way: that would show them
   * @throws UnknownCase when this case has no such asset
   */
  public void change(String caseNumber, UUID assetId, String seen, AssetWords words) {
    policy.require(Action.WRITE_MEDIA, caseNumber);
    CaseLock.take(sql, caseNumber);
    var asset = get(caseNumber, assetId);
    boolean fresh = asset.version().equals(seen);
    var mistakes = new Mistakes();
    var title = AssetRules.title(words, mistakes);
    boolean corrects = fresh && names.corrects(List.of(assetId), words, mistakes);
    var kept = AssetRules.kept(title, asset.type(), words, mistakes);
    if (!fresh) {
      requireSaid(asset, kept);
      return;
    }
    mistakes.refuse();
    vanishing.watch(caseNumber, Set.of(films.film(assetId)), false, () -> {
      write(caseNumber, assetId, kept);
      if (isNew(asset, get(caseNumber, assetId))) {
        sql.sql("update media_asset set revision = revision + 1 where id = :id").param("id", assetId).update();
      }
      record(caseNumber, corrects ? "asset-corrected" : "asset-changed", assetId);
      return assetId;
    });
  }

  /** The second press of a button says what is kept by now. Anything else was typed without having seen it. */
  private static void requireSaid(Asset asset, AssetWords words) {
    if (!asset.says(words)) {
      throw new StaleAsset(asset);
    }
  }

  /** Takes an asset away; it vanishes from public pages at once. False when it was taken away before. */
  public boolean remove(String caseNumber, UUID assetId) {
    policy.require(Action.WRITE_MEDIA, caseNumber);
    CaseLock.take(sql, caseNumber);
    boolean removed = sql.sql("update media_asset set removed_at = :now where id = :id and case_number = :number and removed_at is null")
        .param("now", Timestamp.from(clock.instant())).param("id", assetId).param("number", caseNumber).update() == 1;
    if (removed) {
      record(caseNumber, "asset-removed", assetId);
    }
    return removed;
  }

  /** @throws UnknownCase when this case has no such asset */
  @Transactional(readOnly = true)
  public Asset get(String caseNumber, UUID assetId) {
    return sql.sql(SELECT + "where a.id = :id and a.case_number = :number and a.removed_at is null")
        .param("id", assetId).param("number", caseNumber).query(Media::asset).optional().orElseThrow(UnknownCase::new);
  }

  /**
   * What an asset belongs to, also when it was taken away.
   *
   * @throws UnknownCase when this case never had such an asset
   */
  @Transactional(readOnly = true)
  public Subject subjectOf(String caseNumber, UUID assetId) {
    return find(assetId).map(Asset::subject).filter(subject -> subject.caseNumber().equals(caseNumber)).orElseThrow(UnknownCase::new);
  }

  /** Also when it was taken away. */
  private Optional<Asset> find(UUID assetId) {
    return sql.sql(SELECT + "where a.id = :id").param("id", assetId).query(Media::asset).optional();
  }

  private static void requireTheSame(Asset earlier, AddAsset command, AssetWords words, String link, UUID file) {
    if (!earlier.is(command, words, link, file)) {
      throw new RefusedEntry("", "publishing.refused.sent-before");
    }
  }

  private void write(String caseNumber, UUID id, AssetWords words) {
    sql.sql("""
            update media_asset set title = :title, students = :students, description = :description, captions = :captions,
              captions_link = :captionsLink where id = :id""")
        .param("title", words.title()).param("students", words.students()).param("description", words.description())
        .param("captions", words.captions() == null ? null : words.captions().name()).param("captionsLink", words.captionsLink())
        .param("id", id).update();
    sql.sql("delete from media_asset_shown where asset_id = :id").param("id", id).update();
    int named = sql.sql("""
            insert into media_asset_shown (asset_id, person_shown_id, case_number)
            select :id, p.id, :number from person_shown p where p.case_number = :number and p.id = any(:shown)""")
        .param("id", id).param("number", caseNumber).param("shown", words.shown().toArray(UUID[]::new)).update();
    if (named < words.shown().size()) {
      throw new UnknownCase();
    }
  }

  /** Naming more people makes the rule on consent stricter; naming fewer, or seeing no students any more, does not. */
  private static boolean isNew(Asset before, Asset after) {
    return !after.title().equals(before.title()) || !after.description().equals(before.description()) || after.captions() != before.captions()
        || !Objects.equals(after.captionsLink(), before.captionsLink()) || before.students() && !after.students()
        || !after.shown().containsAll(before.shown());
  }

  private void record(String caseNumber, String type, UUID assetId) {
    files.record(caseNumber, CaseEvent.by(policy.person().id(), Channel.PAGE, type).with(Map.of("assetId", assetId.toString())));
  }

  private static Asset asset(ResultSet row, int n) throws SQLException {
    var captions = row.getString("captions");
    return new Asset(row.getObject("id", UUID.class),
        new Subject(PublicationKind.valueOf(row.getString("subject_kind")), row.getString("case_number"), row.getString("subject_id")),
        AssetType.valueOf(row.getString("type")), row.getString("title"), row.getString("link"),
        row.getObject("document_id", UUID.class), row.getObject("captured_on", LocalDate.class),
        Platform.valueOf(row.getString("platform")), row.getBoolean("students"), row.getString("description"),
        captions == null ? null : Captions.valueOf(captions), row.getString("captions_link"),
        Arrays.asList((UUID[]) row.getArray("shown").getArray()));
  }
}
