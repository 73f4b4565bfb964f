package gov.nyc.schools.spotlight.publishing;

import gov.nyc.schools.spotlight.casefile.CaseEvent;
import gov.nyc.schools.spotlight.casefile.CaseFiles;
import gov.nyc.schools.spotlight.casefile.Channel;
import gov.nyc.schools.spotlight.casefile.Documents;
import gov.nyc.schools.spotlight.casefile.UnknownCase;
import gov.nyc.schools.spotlight.publishing.AddAsset.AssetWords;
import gov.nyc.schools.spotlight.publishing.PublishingPolicy.Action;
import java.net.URI;
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
  private final Documents documents;
  private final List<SubjectsOfCase> others;
  private final Clock clock;

  Media(JdbcClient sql, PublishingPolicy policy, CaseFiles files, Documents documents, List<SubjectsOfCase> others, Clock clock) {
    this.sql = sql;
    this.policy = policy;
    this.files = files;
    this.documents = documents;
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

  /**
   * Adds an asset.
   *
   * @return its id
   * @throws RefusedEntry when it breaks a rule
   * @throws UnknownCase when the case has no such subject, and for a series: its films are those of its episodes
   */
  public UUID add(AddAsset command) {
    var number = command.subject().caseNumber();
    policy.require(Action.WRITE_MEDIA, number);
    require(command.subject());
    CaseLock.take(sql, number);
    requireDay(command.capturedOn());
    if (command.type() == null) {
      throw new RefusedEntry("type", "publishing.refused.choose");
    }
    var link = command.documentId() == null ? Entry.link("link", command.link()) : null;
    var id = UUID.randomUUID();
    sql.sql("""
            insert into media_asset (id, case_number, subject_kind, subject_id, type, title, link, document_id, captured_on, platform,
              students, added_by, added_at)
            values (:id, :number, :kind, :subject, :type, '-', :link, cast(:file as uuid), :day, :platform, :students, :by, :now)""")
        .param("id", id).param("number", number).param("kind", command.subject().kind().name())
        .param("subject", command.subject().id()).param("type", command.type().name()).param("link", link)
        .param("file", photo(command)).param("day", Date.valueOf(command.capturedOn()))
        .param("platform", platform(command, link).name()).param("students", command.words().students())
        .param("by", policy.person().id()).param("now", Timestamp.from(clock.instant())).update();
    write(number, id, command.type(), command.words());
    record(number, "asset-added", id);
    return id;
  }

  /**
   * Says anew what can change of an asset: its words, and who is shown. What is public keeps the words that were cleared; who is shown
   * counts at once. Whoever clears has to look again before it is published, unless all that is new are names of people shown.
   *
   * @throws RefusedEntry when it breaks a rule, or no longer names somebody whose consent was taken back: that would show them again
   * @throws UnknownCase when this case has no such asset
   */
  public void change(String caseNumber, UUID assetId, AssetWords words) {
    policy.require(Action.WRITE_MEDIA, caseNumber);
    CaseLock.take(sql, caseNumber);
    var asset = get(caseNumber, assetId);
    requireRevokedNamed(asset, words);
    write(caseNumber, assetId, asset.type(), words);
    if (isNew(asset, get(caseNumber, assetId))) {
      sql.sql("update media_asset set revision = revision + 1 where id = :id").param("id", assetId).update();
    }
    record(caseNumber, "asset-changed", assetId);
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

  private void write(String caseNumber, UUID id, AssetType type, AssetWords words) {
    boolean sound = type != AssetType.PHOTO;
    if (sound && words.captions() == null) {
      throw new RefusedEntry("captions", "publishing.refused.choose");
    }
    var captionsLink = sound && words.captions() == Captions.LINKED ? Entry.link("captionsLink", words.captionsLink()) : null;
    sql.sql("""
            update media_asset set title = :title, students = :students, description = :description, captions = :captions,
              captions_link = :captionsLink where id = :id""")
        .param("title", Entry.line("assetTitle", words.title(), 120)).param("students", words.students())
        .param("description", Entry.text("description", words.description(), 1000))
        .param("captions", sound ? words.captions().name() : null).param("captionsLink", captionsLink).param("id", id).update();
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

  private void requireRevokedNamed(Asset asset, AssetWords words) {
    var unnamed = asset.shown().stream().filter(person -> !words.shown().contains(person)).toArray(UUID[]::new);
    boolean revoked = sql.sql("select exists (select 1 from consent where person_shown_id = any(:unnamed) and revoked_on is not null)")
        .param("unnamed", unnamed).query(Boolean.class).single();
    if (revoked) {
      throw new RefusedEntry("shown", "publishing.refused.revoked-named");
    }
  }

  private UUID photo(AddAsset command) {
    if (command.documentId() == null) {
      return null;
    }
    var file = documents.confidential(command.subject().caseNumber(), command.documentId()).orElseThrow(UnknownCase::new).card();
    if (command.type() != AssetType.PHOTO || !file.mediaType().startsWith("image/")) {
      throw new RefusedEntry("file", "publishing.refused.photo");
    }
    return file.id();
  }

  private static Platform platform(AddAsset command, String link) {
    if (link == null) {
      return Platform.NYCPS;
    }
    if (command.platform() == null) {
      throw new RefusedEntry("platform", "publishing.refused.choose");
    }
    return Platform.of(URI.create(link)).orElse(command.platform());
  }

  private void requireDay(LocalDate capturedOn) {
    if (capturedOn == null) {
      throw new RefusedEntry("capturedOn", "publishing.refused.date");
    }
    if (capturedOn.isAfter(LocalDate.ofInstant(clock.instant(), Roster.CITY)) || capturedOn.getYear() < 2000) {
      throw new RefusedEntry("capturedOn", "publishing.refused.captured-on");
    }
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
