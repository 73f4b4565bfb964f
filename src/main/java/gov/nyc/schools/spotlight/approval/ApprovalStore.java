package gov.nyc.schools.spotlight.approval;

import gov.nyc.schools.spotlight.casefile.Channel;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The rows of questions and answers. Every change of a question is one conditional update: it happens once or not at all. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class ApprovalStore {

  private static final String SELECT = """
      select r.*, a.given_by, a.given_at, a.channel, a.reason, a.comment
        from approval_request r left join approval_answer a on a.id = r.answer_id
      """;

  private final JdbcClient sql;

  ApprovalStore(JdbcClient sql) {
    this.sql = sql;
  }

  /** How an answer came in (mail rule 23). */
  record Given(Answer answer, String reason, String comment, UUID by, Channel channel, String address, UUID link) {}

  void insert(UUID id, AskApproval ask, Instant now) {
    sql.sql("""
        insert into approval_request (id, case_number, purpose, subject_id, revision, person_id, role, staff, created_at, due_at,
          escalate_at, expires_at)
        values (:id, :number, :purpose, :subject, :revision, :person, :role, :staff, :now, :due, :escalate, :expires)""")
        .param("id", id).param("number", ask.caseNumber()).param("purpose", ask.purpose()).param("subject", ask.subjectId())
        .param("revision", ask.revision()).param("person", ask.personId()).param("role", ask.role()).param("staff", ask.staff())
        .param("now", Timestamp.from(now)).param("due", Timestamp.from(ask.dueAt()))
        .param("escalate", Timestamp.from(ask.escalateAt())).param("expires", Timestamp.from(ask.expiresAt())).update();
  }

  @Transactional(readOnly = true)
  Optional<Approval> find(UUID id) {
    return sql.sql(SELECT + "where r.id = :id").param("id", id).query(ApprovalStore::read).optional();
  }

  @Transactional(readOnly = true, propagation = Propagation.REQUIRED)
  List<Approval> findAll(Collection<UUID> ids) {
    return sql.sql(SELECT + "where r.id = any(:ids)").param("ids", ids.toArray(UUID[]::new)).query(ApprovalStore::read).list();
  }

  /** Keeps everybody else who changes this question waiting; taken before the engine is asked to move. */
  void lock(UUID id) {
    sql.sql("select id from approval_request where id = :id for update").param("id", id).query(UUID.class).optional();
  }

  @Transactional(readOnly = true)
  List<Approval> ofCase(String caseNumber) {
    return sql.sql(SELECT + "where r.case_number = :number order by r.created_at, r.id").param("number", caseNumber)
        .query(ApprovalStore::read).list();
  }

  @Transactional(readOnly = true)
  List<Approval> unsettledOf(String caseNumber) {
    return sql.sql(SELECT + "where r.case_number = :number and r.settled_at is null").param("number", caseNumber)
        .query(ApprovalStore::read).list();
  }

  void asked(UUID id, Instant now) {
    sql.sql("update approval_request set asked_at = coalesce(asked_at, :now) where id = :id")
        .param("now", Timestamp.from(now)).param("id", id).update();
  }

  /** Records an answer if the question still waits for one. False: somebody was quicker, and nothing was changed. */
  boolean answer(Approval approval, Given given, Instant now, Instant undoUntil) {
    // the row's lock first: of two answers at once the second one waits here, and then finds the question answered
    boolean pending = sql.sql("select status = 'PENDING' from approval_request where id = :id for update")
        .param("id", approval.id()).query(Boolean.class).single();
    if (!pending) {
      return false;
    }
    UUID answerId = UUID.randomUUID();
    sql.sql("""
        insert into approval_answer (id, approval_id, answer, reason, comment, given_at, given_by, channel, address, revision, link_id)
        values (:id, :approval, :answer, :reason, :comment, :now, :by, :channel, :address, :revision, :link)""")
        .param("id", answerId).param("approval", approval.id()).param("answer", given.answer().name())
        .param("reason", given.reason()).param("comment", given.comment()).param("now", Timestamp.from(now))
        .param("by", given.by()).param("channel", given.channel().name()).param("address", given.address())
        .param("revision", approval.revision()).param("link", given.link(), Types.OTHER).update();
    return sql.sql("""
        update approval_request set status = :status, answer_id = :answer, undo_until = :until, version = version + 1
         where id = :id and status = 'PENDING'""")
        .param("status", ApprovalStatus.of(given.answer()).name()).param("answer", answerId)
        .param("until", Timestamp.from(undoUntil)).param("id", approval.id()).update() == 1;
  }

  /**
   * Opens an answered question again: until that moment at least, and due no sooner. Whoever is late after that is late anew. False when
   * the answer is final or there is none.
   */
  boolean undo(Approval approval, Instant now, Instant openUntil) {
    boolean undone = sql.sql("""
        update approval_request set status = 'PENDING', answer_id = null, undo_until = null, version = version + 1,
               due_at = greatest(due_at, :until), escalate_at = greatest(escalate_at, :until), escalated_at = null,
               expires_at = greatest(expires_at, :until)
         where id = :id and status in ('APPROVED', 'CHANGES', 'DECLINED') and settled_at is null""")
        .param("until", Timestamp.from(openUntil)).param("id", approval.id()).update() == 1;
    if (undone) {
      sql.sql("update approval_answer set undone_at = :now where id = :id")
          .param("now", Timestamp.from(now)).param("id", approval.answerId()).update();
    }
    return undone;
  }

  boolean settle(UUID id, Instant now) {
    return sql.sql("update approval_request set settled_at = :now, version = version + 1 where id = :id and settled_at is null")
        .param("now", Timestamp.from(now)).param("id", id).update() == 1;
  }

  /** Closes a question without an answer. False when it was answered or closed before. */
  boolean close(UUID id, ApprovalStatus status, Instant now) {
    return sql.sql("""
        update approval_request set status = :status, settled_at = :now, version = version + 1
         where id = :id and status = 'PENDING'""")
        .param("status", status.name()).param("now", Timestamp.from(now)).param("id", id).update() == 1;
  }

  /** True the first time only. */
  boolean escalate(UUID id, Instant now) {
    return sql.sql("update approval_request set escalated_at = :now where id = :id and escalated_at is null and status = 'PENDING'")
        .param("now", Timestamp.from(now)).param("id", id).update() == 1;
  }

  private static Approval read(ResultSet row, int n) throws SQLException {
    String channel = row.getString("channel");
    return new Approval(row.getObject("id", UUID.class), row.getString("case_number"), row.getString("purpose"),
        row.getString("subject_id"), row.getInt("revision"), row.getObject("person_id", UUID.class), row.getString("role"),
        row.getBoolean("staff"), ApprovalStatus.valueOf(row.getString("status")), moment(row, "created_at"), moment(row, "asked_at"),
        moment(row, "due_at"), moment(row, "escalate_at"), moment(row, "expires_at"), moment(row, "undo_until"),
        moment(row, "settled_at"), row.getObject("answer_id", UUID.class), row.getObject("given_by", UUID.class),
        moment(row, "given_at"), channel == null ? null : Channel.valueOf(channel), row.getString("reason"), row.getString("comment"));
  }

  private static Instant moment(ResultSet row, String column) throws SQLException {
    Timestamp stamp = row.getTimestamp(column);
    return stamp == null ? null : stamp.toInstant();
  }
}
