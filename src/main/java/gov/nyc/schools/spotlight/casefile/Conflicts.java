package gov.nyc.schools.spotlight.casefile;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who declared a conflict of interest in which case. Such a case is hidden from the person everywhere: lists leave out
 * the rows of {@code case_conflict}, pages answer as if there were no such case.
 */
@Service
public class Conflicts {

  private final JdbcClient sql;
  private final Clock clock;

  Conflicts(JdbcClient sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  /** Hides the case from this person for good; saying it twice changes nothing. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void declare(String caseNumber, UUID personId) {
    sql.sql("""
            insert into case_conflict (case_number, person_id, declared_at) values (:number, :person, :now)
            on conflict do nothing""")
        .param("number", caseNumber).param("person", personId).param("now", Timestamp.from(clock.instant()))
        .update();
  }

  /** Whoever declared it undid the answer that said so, within its time: the case shows again. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void takeBack(String caseNumber, UUID personId) {
    sql.sql("delete from case_conflict where case_number = :number and person_id = :person")
        .param("number", caseNumber).param("person", personId).update();
  }

  @Transactional(readOnly = true)
  public boolean hides(String caseNumber, UUID personId) {
    return sql.sql("select exists (select 1 from case_conflict where case_number = :number and person_id = :person)")
        .param("number", caseNumber).param("person", personId)
        .query(Boolean.class).single();
  }

  /** Everybody who declared a conflict in this case. */
  @Transactional(readOnly = true)
  public Set<UUID> declaredIn(String caseNumber) {
    return sql.sql("select person_id from case_conflict where case_number = :number")
        .param("number", caseNumber).query(UUID.class).set();
  }
}
