package gov.nyc.schools.spotlight.publishing;

import gov.nyc.schools.spotlight.casefile.CaseFiles;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Gives a case that a test opened by hand the principal whom its nomination would have named. */
@Component
public class TriedContact {

  private final JdbcClient sql;
  private final CaseFiles files;
  private final Clock clock;

  TriedContact(JdbcClient sql, CaseFiles files, Clock clock) {
    this.sql = sql;
    this.files = files;
    this.clock = clock;
  }

  public void speaksFor(String caseNumber, UUID personId) {
    var draft = UUID.randomUUID();
    var now = Timestamp.from(clock.instant());
    sql.sql("""
            insert into nomination_draft (id, kind, token_hash, case_number, form_id, form_version, language, typed, saves, begun_at,
              saved_at, expires_at, submitted_at)
            values (:id, 'NOMINATION', :hash, :number, 'none', '1', 'en', '{}', '{}', :now, :now, :now, :now)""")
        .param("id", draft).param("hash", draft.toString().getBytes()).param("number", caseNumber).param("now", now).update();
    sql.sql("""
            insert into nomination (case_number, draft_id, nominator_id, language, submitted_at, revision, principal_id, principal_source,
              support)
            values (:number, :draft, :nominator, 'en', :now, 1, :principal, 'CONFIRMED', 'APPROVED')""")
        .param("number", caseNumber).param("draft", draft).param("nominator", files.get(caseNumber).nominatorId()).param("now", now)
        .param("principal", personId).update();
    sql.sql("""
            insert into nomination_revision (case_number, revision, reason, form_id, form_version, submitted_at,
              submitted_by, blanked_at)
            values (:number, 1, 'SUBMITTED', 'nomination-draft', '1', :now, :principal, :now)""")
        .param("number", caseNumber).param("now", now).param("principal", personId).update();
  }

  /** Somebody with this address supports the practice, has confirmed it, and wants to hear. */
  public void isFollowedBy(String caseNumber, String address) {
    var now = Timestamp.from(clock.instant());
    var person = UUID.randomUUID();
    sql.sql("insert into person (id, name, email, created_at) values (:id, 'Somebody', :address, :now)").param("id", person)
        .param("address", address).param("now", now).update();
    sql.sql("insert into mail_address (address, confirmed_at) values (:address, :now)").param("address", address).param("now", now).update();
    sql.sql("""
            insert into nomination_supporter (id, case_number, person_id, address_hash, draft_id, form_id, form_version, added_at, confirmed_at)
            values (:id, :number, :person, :hash, :id, 'nomination-draft', '1', :now, :now)""")
        .param("id", UUID.randomUUID()).param("number", caseNumber).param("person", person).param("hash", address.getBytes())
        .param("now", now).update();
  }
}
