package gov.nyc.schools.spotlight.desk;

import gov.nyc.schools.spotlight.casefile.CaseAccess;
import gov.nyc.schools.spotlight.people.CurrentPerson;
import java.sql.Timestamp;
import java.text.Normalizer;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps searches that people come back to. A shared one is words alone: what it finds depends on who opens it. Whoever reads only the
 * cases they were given work in isn't shown what others look for.
 */
@Service
@Transactional
class SavedSearches {

  private static final int LONGEST_NAME = 60;
  private static final int MOST = 50;
  private static final int MOST_SHARED = 50;

  private final CaseAccess access;
  private final CurrentPerson current;
  private final JdbcClient sql;
  private final Clock clock;

  SavedSearches(CaseAccess access, CurrentPerson current, JdbcClient sql, Clock clock) {
    this.access = access;
    this.current = current;
    this.sql = sql;
    this.clock = clock;
  }

  /** The reader's own by name, then what colleagues share; one statement. */
  @Transactional(readOnly = true)
  List<SavedSearch> all() {
    var me = current.require();
    return sql.sql("""
            (select s.id, s.name, s.text, s.sort, s.shared, null as owner, s.version from saved_search s
             where s.owner_id = :me order by lower(s.name), s.id)
            union all
            (select s.id, s.name, s.text, s.sort, s.shared, p.name as owner, s.version
             from saved_search s join person p on p.id = s.owner_id join account a on a.person_id = p.id and a.active
             where s.shared and s.owner_id <> :me and :others order by lower(s.name), s.id limit :most)""")
        .param("me", me.id()).param("others", access.readsAny(me)).param("most", MOST_SHARED)
        .query((row, n) -> new SavedSearch(row.getObject("id", UUID.class), row.getString("name"), row.getString("text"),
            row.getString("sort"), row.getBoolean("shared"), row.getString("owner"), row.getInt("version")))
        .list();
  }

  /** @throws RefusedSearch when the name is none, taken by another of one's own, or there are as many as one can have */
  void save(String name, CaseQuery query, boolean shared) {
    var me = current.require();
    var sound = sound(name);
    var mine = sql.sql("select count(*) from saved_search where owner_id = :me").param("me", me.id()).query(Integer.class).single();
    if (mine >= MOST) {
      throw new RefusedSearch("many");
    }
    unlessTaken(() -> sql.sql("""
            insert into saved_search (id, owner_id, name, text, sort, shared, saved_at)
            values (:id, :me, :name, :text, :sort, :shared, :now)""")
        .param("id", UUID.randomUUID()).param("me", me.id()).param("name", sound).param("text", query.text())
        .param("sort", query.sort().typed()).param("shared", shared).param("now", Timestamp.from(clock.instant())).update());
  }

  /**
   * Names or shares one's own search anew.
   *
   * @throws RefusedSearch also when it was changed or removed in another window meanwhile
   */
  void change(UUID id, int version, String name, boolean shared) {
    var me = current.require();
    var sound = sound(name);
    int changed = unlessTaken(() -> sql.sql("""
            update saved_search set name = :name, shared = :shared, version = version + 1
            where id = :id and owner_id = :me and version = :version""")
        .param("id", id).param("me", me.id()).param("name", sound).param("shared", shared).param("version", version).update());
    if (changed == 0) {
      throw new RefusedSearch("changed");
    }
  }

  /** Removes one's own search; false when it is gone already. */
  boolean remove(UUID id) {
    return sql.sql("delete from saved_search where id = :id and owner_id = :me").param("id", id).param("me", current.require().id())
        .update() == 1;
  }

  private static int unlessTaken(java.util.function.IntSupplier write) {
    try {
      return write.getAsInt();
    } catch (DuplicateKeyException taken) {
      throw new RefusedSearch("taken");
    }
  }

  private static String sound(String typed) {
    var name = typed == null ? "" : typed.strip();
    if (name.isEmpty() || name.codePoints().anyMatch(Character::isISOControl)) {
      throw new RefusedSearch("name");
    }
    var composed = Normalizer.normalize(name, Normalizer.Form.NFC);
    if (composed.codePointCount(0, composed.length()) > LONGEST_NAME) {
      throw new RefusedSearch("long");
    }
    return name;
  }
}
