package gov.nyc.schools.spotlight.casefile;

import gov.nyc.schools.spotlight.people.CurrentPerson;
import gov.nyc.schools.spotlight.people.SignedIn;
import java.sql.Timestamp;
import java.text.Normalizer;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Words by which staff sort cases across stages and schools. A case has each of its tags once. The timeline names a tag by its id alone:
 * its word can be forgotten when it should never have been written.
 */
@Service
@Transactional
public class Tags {

  /** The longest tag, in code points. */
  public static final int LONGEST = 40;
  /** So many tags has a case at most: a list shows them all. */
  public static final int MOST = 20;

  private final CaseAccess access;
  private final CaseFiles files;
  private final CurrentPerson current;
  private final JdbcClient sql;
  private final Clock clock;

  Tags(CaseAccess access, CaseFiles files, CurrentPerson current, JdbcClient sql, Clock clock) {
    this.access = access;
    this.files = files;
    this.current = current;
    this.sql = sql;
    this.clock = clock;
  }

  /** The tags of a case in their order; none for people whose role reads no tags. */
  @Transactional(readOnly = true)
  public List<String> of(String caseNumber) {
    if (!access.readsTags(current.require())) {
      return List.of();
    }
    access.read(caseNumber);
    return sql.sql("select t.word from case_tag ct join tag t on t.id = ct.tag_id where ct.case_number = :number order by t.word")
        .param("number", caseNumber).query(String.class).list();
  }

  /**
   * Adds a tag.
   *
   * @return false when the case had it already; nothing was changed then
   * @throws RefusedTag when it can't be one, or the case has as many as it can have
   */
  public boolean add(String caseNumber, String typed) {
    var person = changer(caseNumber);
    var word = sound(typed);
    // One after the other: a case with room for one more gets one.
    sql.sql("select number from case_file where number = :number for update").param("number", caseNumber).query(String.class).single();
    var has = of(caseNumber);
    if (has.contains(word)) {
      return false;
    }
    if (has.size() >= MOST) {
      throw new RefusedTag("many");
    }
    var id = known(word);
    sql.sql("insert into case_tag (case_number, tag_id, added_by, added_at) values (:number, :tag, :by, :now)")
        .param("number", caseNumber).param("tag", id).param("by", person.id()).param("now", Timestamp.from(clock.instant())).update();
    files.record(caseNumber, CaseEvent.by(person.id(), Channel.PAGE, "tag-added").with(Map.of("tagId", id.toString())));
    return true;
  }

  /** Takes a tag off a case; false when the case doesn't have it. */
  public boolean remove(String caseNumber, String word) {
    var person = changer(caseNumber);
    var removed = sql.sql("""
            delete from case_tag where case_number = :number and tag_id = (select id from tag where word = :word) returning tag_id""")
        .param("number", caseNumber).param("word", key(word)).query(UUID.class).optional();
    removed.ifPresent(id -> files.record(caseNumber,
        CaseEvent.by(person.id(), Channel.PAGE, "tag-removed").with(Map.of("tagId", id.toString()))));
    return removed.isPresent();
  }

  /**
   * A tag as it is written: in small letters, with one space between words.
   *
   * @throws RefusedTag when it can't be one
   */
  public static String sound(String typed) {
    var word = key(typed);
    if (word.isEmpty()) {
      throw new RefusedTag("empty");
    }
    if (word.codePointCount(0, word.length()) > LONGEST) {
      throw new RefusedTag("long");
    }
    if (word.codePoints().anyMatch(point -> Character.isISOControl(point) || point == '"' || point == ',')) {
      throw new RefusedTag("character");
    }
    return word;
  }

  /** As tags are compared: what looks the same is the same. */
  public static String key(String typed) {
    return typed == null ? "" : Normalizer.normalize(typed, Normalizer.Form.NFC).toLowerCase(Locale.ROOT).strip().replaceAll("[\\s\u00A0]+", " ");
  }

  private UUID known(String word) {
    sql.sql("insert into tag (id, word) values (:id, :word) on conflict do nothing").param("id", UUID.randomUUID()).param("word", word).update();
    return sql.sql("select id from tag where word = :word").param("word", word).query(UUID.class).single();
  }

  private SignedIn changer(String caseNumber) {
    access.read(caseNumber);
    var person = current.require();
    if (!access.changesTags(person)) {
      throw new AccessDeniedException("needs a role that changes tags");
    }
    return person;
  }
}
