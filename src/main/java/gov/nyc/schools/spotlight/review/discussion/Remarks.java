package gov.nyc.schools.spotlight.review.discussion;

import gov.nyc.schools.spotlight.review.discussion.Remark.Speaker;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps remarks. Each save is a revision; what was written before stays readable to the law, which can have it blanked. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Remarks {

  private record Mention(UUID remark, UUID person, String name) {}

  private final JdbcClient sql;
  private final Clock clock;

  Remarks(JdbcClient sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  /** The remarks that whoever looks may read, the oldest first, in two statements. */
  List<Remark> of(String caseNumber, Circle circle) {
    var rounds = circle.readable().toArray(UUID[]::new);
    var mentioned = mentions(rounds);
    return sql.sql("""
            select c.id, c.round_id, c.author_id, p.name, c.written_at, r.revision, r.body, r.written_at as saved_at
            from review_comment c join review_round o on o.id = c.round_id and o.case_number = :number join person p on p.id = c.author_id
              join review_comment_revision r on r.comment_id = c.id and r.revision = c.version + 1
            where c.round_id = any(:rounds) order by c.written_at, c.id""")
        .param("number", caseNumber).param("rounds", rounds)
        .query((row, n) -> {
          var id = row.getObject("id", UUID.class);
          var round = row.getObject("round_id", UUID.class);
          int revision = row.getInt("revision");
          return new Remark(id, circle.speaker(row.getObject("author_id", UUID.class), row.getString("name"), round),
              row.getTimestamp("written_at").toInstant(), revision == 1 ? null : row.getTimestamp("saved_at").toInstant(), revision,
              row.getString("body"), told(mentioned, id, circle, round));
        }).list();
  }

  private static List<Speaker> told(List<Mention> mentioned, UUID remark, Circle circle, UUID round) {
    return mentioned.stream().filter(each -> each.remark().equals(remark)).map(each -> circle.speaker(each.person(), each.name(), round))
        .collect(Collectors.toList());
  }

  private List<Mention> mentions(UUID[] rounds) {
    return sql.sql("""
            select m.comment_id, m.person_id, p.name
            from review_comment_mention m join review_comment c on c.id = m.comment_id join person p on p.id = m.person_id
            where c.round_id = any(:rounds) order by m.mentioned_at, p.name""")
        .param("rounds", rounds)
        .query((row, n) -> new Mention(row.getObject("comment_id", UUID.class), row.getObject("person_id", UUID.class), row.getString("name")))
        .list();
  }

  /** @return false when there is one of this id; nothing was written */
  boolean add(UUID id, UUID round, UUID author, String text) {
    boolean first = sql.sql("""
            insert into review_comment (id, round_id, author_id, written_at) values (:id, :round, :author, :now) on conflict do nothing""")
        .param("id", id).param("round", round).param("author", author).param("now", now()).update() == 1;
    if (first) {
      save(id, 1, author, text);
    }
    return first;
  }

  /** @return false when another revision than this is the newest; nothing was written */
  boolean change(UUID id, int revision, UUID author, String text) {
    boolean newest = sql.sql("update review_comment set version = :revision where id = :id and version = :revision - 1")
        .param("id", id).param("revision", revision).update() == 1;
    if (newest) {
      save(id, revision + 1, author, text);
    }
    return newest;
  }

  /** @return false when this person was mentioned before */
  boolean mention(UUID remark, UUID person) {
    return sql.sql("insert into review_comment_mention (comment_id, person_id, mentioned_at) values (:id, :person, :now) on conflict do nothing")
        .param("id", remark).param("person", person).param("now", now()).update() == 1;
  }

  private void save(UUID id, int revision, UUID author, String text) {
    sql.sql("""
            insert into review_comment_revision (comment_id, revision, body, written_at, author_id)
            values (:id, :revision, :body, :now, :author)""")
        .param("id", id).param("revision", revision).param("body", text).param("now", now()).param("author", author).update();
  }

  private Timestamp now() {
    return Timestamp.from(clock.instant());
  }
}
