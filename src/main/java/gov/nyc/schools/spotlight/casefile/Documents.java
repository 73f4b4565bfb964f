package gov.nyc.schools.spotlight.casefile;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the files of cases, and of drafts that are no case yet. Their kind is found from their content. */
@Service
@Transactional
public class Documents {

  /** The most that one file may weigh: 10 MB. */
  public static final int LARGEST = 10 * 1024 * 1024;

  /** A file as lists show it. {@code size} is in bytes. */
  public record Card(UUID id, String caseNumber, UUID draftId, String field, String fileName, String mediaType,
      long size, Instant addedAt) {}

  /** A file with its content. */
  public record Content(Card card, byte[] bytes) {}

  /** Fields whose files are not among a case's files: their rooms show them to those who may see them. */
  private static final java.util.Set<String> CONFIDENTIAL = java.util.Set.of("consent", "media");

  private static final String COLUMNS =
      "id, case_number, draft_id, field, file_name, media_type, size, added_at";

  private final JdbcClient sql;
  private final DocumentTypes types;
  private final VirusScanner scanner;
  private final Clock clock;

  Documents(JdbcClient sql, DocumentTypes types, VirusScanner scanner, Clock clock) {
    this.scanner = scanner;
    this.sql = sql;
    this.types = types;
    this.clock = clock;
  }

  /**
   * Keeps a file with a draft. The same content twice in one field is one file.
   *
   * @param fileName as the browser named it; kept for showing only, cut to 255 characters
   * @param bytes 1 byte to {@link #LARGEST}
   * @throws RefusedDocument when it is empty, too large, of a kind that is not taken, infected, or when nobody could look for viruses
   */
  public Card addToDraft(UUID draftId, String field, String fileName, byte[] bytes) {
    add(null, draftId, field, fileName, bytes, null);
    return sql.sql("select " + COLUMNS + " from document where case_number is null and draft_id = :draft and field = :field and sha256 = :sha")
        .param("draft", draftId).param("field", field).param("sha", sha256(bytes)).query(Documents::card).single();
  }

  /** Keeps a file with a case, see {@link #addToDraft}. @return its id; nothing when the case has that content there already */
  public Optional<UUID> addToCase(String caseNumber, String field, String fileName, byte[] bytes, UUID addedBy) {
    return add(caseNumber, null, field, fileName, bytes, addedBy);
  }

  /**
   * Keeps a file with a case that only its room shows: a signed consent, a photo before it is public. It is not among the case's files.
   *
   * @param field {@code consent} or {@code media}
   * @return its id, or that of the same content kept before
   */
  public UUID keepConfidential(String caseNumber, String field, String fileName, byte[] bytes, UUID addedBy) {
    if (!CONFIDENTIAL.contains(field)) {
      throw new IllegalArgumentException("not confidential: " + field);
    }
    return add(caseNumber, null, field, fileName, bytes, addedBy).orElseGet(() -> sql.sql(
            "select id from document where case_number = :number and draft_id is null and field = :field and sha256 = :sha")
        .param("number", caseNumber).param("field", field).param("sha", sha256(bytes)).query(UUID.class).single());
  }

  /** A file that only its room shows; whoever asks has made sure of who reads. */
  @Transactional(readOnly = true)
  public Optional<Content> confidential(String caseNumber, UUID id) {
    return sql.sql("select " + COLUMNS + ", content from document where id = :id and case_number = :number and field in (:confidential)")
        .param("id", id).param("number", caseNumber).param("confidential", CONFIDENTIAL)
        .query((row, n) -> new Content(card(row, n), row.getBytes("content"))).optional();
  }

  /** Hands the draft's files to the case that it became. */
  public void adopt(UUID draftId, String caseNumber) {
    sql.sql("update document set case_number = :number where draft_id = :draft")
        .param("number", caseNumber).param("draft", draftId).update();
  }

  /** Takes a file from a draft; a case's files stay. */
  public void removeFromDraft(UUID draftId, UUID id) {
    sql.sql("delete from document where id = :id and draft_id = :draft and case_number is null")
        .param("id", id).param("draft", draftId).update();
  }

  /** The files of a case, without those that only their rooms show. */
  @Transactional(readOnly = true)
  public List<Card> ofCase(String caseNumber) {
    return sql.sql("select " + COLUMNS
            + " from document where case_number = :number and field not in (:confidential) order by added_at, id")
        .param("number", caseNumber).param("confidential", CONFIDENTIAL).query(Documents::card).list();
  }

  @Transactional(readOnly = true)
  public List<Card> ofDraft(UUID draftId) {
    return sql.sql("select " + COLUMNS + " from document where draft_id = :draft order by added_at, id")
        .param("draft", draftId).query(Documents::card).list();
  }

  /** A file of this case; nothing when the case has no such file. */
  @Transactional(readOnly = true)
  public Optional<Content> ofCase(String caseNumber, UUID id) {
    return sql.sql("select " + COLUMNS + ", content from document where id = :id and case_number = :number and field not in (:confidential)")
        .param("id", id).param("number", caseNumber).param("confidential", CONFIDENTIAL)
        .query((row, n) -> new Content(card(row, n), row.getBytes("content"))).optional();
  }

  private Optional<UUID> add(String caseNumber, UUID draftId, String field, String fileName, byte[] bytes, UUID addedBy) {
    if (bytes.length == 0) {
      throw new RefusedDocument("empty");
    }
    if (bytes.length > LARGEST) {
      throw new RefusedDocument("large");
    }
    var name = shown(fileName);
    var type = types.of(name, bytes);
    scanner.check(bytes);
    var id = UUID.randomUUID();
    int added = sql.sql("""
            insert into document (id, case_number, draft_id, field, file_name, media_type, size, sha256, content,
                                  added_by, added_at)
            values (:id, :number, cast(:draft as uuid), :field, :name, :type, :size, :sha, :content,
                    cast(:by as uuid), :at)
            on conflict (case_number, draft_id, field, sha256) do nothing""")
        .param("id", id).param("number", caseNumber).param("draft", draftId).param("field", field)
        .param("name", name).param("type", type).param("size", (long) bytes.length).param("sha", sha256(bytes))
        .param("content", bytes).param("by", addedBy).param("at", Timestamp.from(clock.instant()))
        .update();
    return added == 1 ? Optional.of(id) : Optional.empty();
  }

  private static Card card(java.sql.ResultSet row, int n) throws java.sql.SQLException {
    return new Card(row.getObject("id", UUID.class), row.getString("case_number"),
        row.getObject("draft_id", UUID.class), row.getString("field"), row.getString("file_name"),
        row.getString("media_type"), row.getLong("size"), row.getTimestamp("added_at").toInstant());
  }

  /** The last part of the name without control characters: browsers have sent whole paths. */
  private static String shown(String fileName) {
    var base = fileName == null ? "" : fileName.substring(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1);
    var clean = base.replaceAll("\\p{Cntrl}", "").strip();
    if (clean.isEmpty()) {
      return "file";
    }
    return clean.length() <= 255 ? clean : clean.substring(clean.length() - 255);
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
