package gov.nyc.schools.spotlight.publishing;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Whoever publishes, revokes or withdraws something of a case waits here for the others, before anything else is locked: so that
 * nobody blocks anybody, and what one decides the other sees.
 */
final class CaseLock {

  private CaseLock() {}

  static void take(JdbcClient sql, String caseNumber) {
    sql.sql("select number from case_file where number = :number for no key update").param("number", caseNumber)
        .query(String.class).optional();
  }
}
