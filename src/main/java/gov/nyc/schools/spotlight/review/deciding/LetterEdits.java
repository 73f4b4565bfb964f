package gov.nyc.schools.spotlight.review.deciding;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what staff changed in the mails of decisions that are held. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class LetterEdits {

  private final JdbcClient sql;
  private final Clock clock;

  LetterEdits(JdbcClient sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  /** All changes in the mails of these decisions, in one statement. */
  Map<LetterKey, LetterEdit> of(Collection<UUID> decisions) {
    return sql.sql("""
            select l.*, p.name from decision_letter l join person p on p.id = l.changed_by where l.decision_id = any(:ids)""")
        .param("ids", decisions.toArray(UUID[]::new))
        .query((row, n) -> Map.entry(new LetterKey(row.getObject("decision_id", UUID.class), row.getObject("recipient_id", UUID.class),
            row.getString("template")), edit(row))).list().stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /** @return false when somebody else changed this mail since the version that the change began with; nothing was written */
  boolean save(LetterKey key, LetterEdit edit, UUID by) {
    return sql.sql("""
            insert into decision_letter as l (decision_id, recipient_id, template, taken_out, words, preface, feedback, changed_by, changed_at)
            select :decision, :recipient, :template, :out, cast(:words as text), :preface, cast(:feedback as text[]), :by,
              cast(:now as timestamptz)
            where :version = 0
              or exists (select 1 from decision_letter where decision_id = :decision and recipient_id = :recipient and template = :template)
            on conflict (decision_id, recipient_id, template) do update set taken_out = excluded.taken_out, words = excluded.words,
              preface = excluded.preface, feedback = excluded.feedback, changed_by = excluded.changed_by, changed_at = excluded.changed_at,
              version = l.version + 1
            where l.version = :version""")
        .param("decision", key.decisionId()).param("recipient", key.recipientId()).param("template", key.template())
        .param("out", edit.takenOut()).param("words", edit.words()).param("preface", edit.preface())
        .param("feedback", edit.feedback() == null ? null : edit.feedback().toArray(String[]::new))
        .param("by", by).param("now", Timestamp.from(clock.instant())).param("version", edit.version()).update() == 1;
  }

  private static LetterEdit edit(ResultSet row) throws SQLException {
    var feedback = row.getArray("feedback");
    return new LetterEdit(row.getBoolean("taken_out"), row.getString("words"), row.getString("preface"),
        feedback == null ? null : List.of((String[]) feedback.getArray()), row.getInt("version"), row.getString("name"),
        row.getTimestamp("changed_at").toInstant());
  }
}
