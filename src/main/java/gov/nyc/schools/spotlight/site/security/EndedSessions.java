package gov.nyc.schools.spotlight.site.security;

import gov.nyc.schools.spotlight.people.Accounts;
import gov.nyc.schools.spotlight.people.PasswordReplaced;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;

/** Ends the sessions of a person whose password was replaced, often because somebody else knew it. */
@Component
class EndedSessions {

  private final Accounts accounts;
  private final JdbcClient sql;

  EndedSessions(Accounts accounts, JdbcClient sql) {
    this.accounts = accounts;
    this.sql = sql;
  }

  /** All but the one that the administrator acts in. */
  @EventListener
  void passwordReplaced(PasswordReplaced event) {
    var request = RequestContextHolder.getRequestAttributes();
    accounts.current(event.personId()).ifPresent(person -> sql.sql("""
            delete from spring_session where principal_name = :email and session_id <> :acting""")
        .param("email", person.email()).param("acting", request == null ? "" : request.getSessionId()).update());
  }
}
