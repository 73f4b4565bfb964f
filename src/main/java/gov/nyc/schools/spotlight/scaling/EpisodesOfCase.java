package gov.nyc.schools.spotlight.scaling;

import gov.nyc.schools.spotlight.publishing.PublicationKind;
import gov.nyc.schools.spotlight.publishing.Subject;
import gov.nyc.schools.spotlight.publishing.SubjectsOfCase;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The episodes that a case has. */
@Component
class EpisodesOfCase implements SubjectsOfCase {

  private final JdbcClient sql;

  EpisodesOfCase(JdbcClient sql) {
    this.sql = sql;
  }

  @Override
  public boolean has(Subject subject) {
    return subject.kind() == PublicationKind.EPISODE && sql.sql("""
            select exists (select 1 from episode e join journey j on j.id = e.journey_id
              where cast(e.id as text) = :id and j.case_number = :number)""")
        .param("id", subject.id()).param("number", subject.caseNumber()).query(Boolean.class).single();
  }
}
