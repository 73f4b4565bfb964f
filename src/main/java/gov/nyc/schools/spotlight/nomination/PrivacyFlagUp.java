package gov.nyc.schools.spotlight.nomination;

import gov.nyc.schools.spotlight.casefile.CaseHindrance;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Nothing of a case becomes public while its privacy flag is up. A case without a nomination has no flag. */
@Component
class PrivacyFlagUp implements CaseHindrance {

  private final JdbcClient sql;

  PrivacyFlagUp(JdbcClient sql) {
    this.sql = sql;
  }

  @Override
  public String code() {
    return "privacy-flag";
  }

  @Override
  public boolean stands(String caseNumber) {
    return sql.sql("""
            select exists (select 1 from nomination
              where case_number = :number and privacy_flag_at is not null and privacy_cleared_at is null)""")
        .param("number", caseNumber).query(Boolean.class).single();
  }
}
