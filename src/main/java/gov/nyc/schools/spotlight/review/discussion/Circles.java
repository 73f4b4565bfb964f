package gov.nyc.schools.spotlight.review.discussion;

import gov.nyc.schools.spotlight.people.SignedIn;
import gov.nyc.schools.spotlight.review.discussion.Circle.Colleague;
import gov.nyc.schools.spotlight.review.discussion.Circle.Place;
import gov.nyc.schools.spotlight.review.round.AssignmentStatus;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds out who takes part in a discussion, in two statements. */
@Component
class Circles {

  /** An active account {@code a} that covers the case, without a conflict of interest. */
  private static final String READS = """
      (a.active and not exists (select 1 from case_conflict c where c.case_number = :number and c.person_id = a.person_id)
        and (not exists (select 1 from account_district d where d.person_id = a.person_id)
             or exists (select 1 from account_district d join case_school s on s.district = d.district
                        where d.person_id = a.person_id and s.case_number = :number)))""";

  private final JdbcClient sql;

  Circles(JdbcClient sql) {
    this.sql = sql;
  }

  Circle of(String caseNumber, SignedIn person) {
    return new Circle(seats(caseNumber), staff(caseNumber), person);
  }

  private List<Place> seats(String caseNumber) {
    return sql.sql("select s.round_id, s.reviewer_id, p.name, s.seat, s.status, " + READS + """
             as reads
            from review_assignment s join review_round r on r.id = s.round_id join person p on p.id = s.reviewer_id
              join account a on a.person_id = p.id
            where r.case_number = :number order by r.number desc, s.seat, s.assigned_at, s.id""")
        .param("number", caseNumber)
        .query((row, n) -> new Place(row.getObject("round_id", UUID.class), row.getObject("reviewer_id", UUID.class), row.getString("name"),
            row.getInt("seat"), AssignmentStatus.valueOf(row.getString("status")), row.getBoolean("reads")))
        .list();
  }

  private List<Colleague> staff(String caseNumber) {
    return sql.sql("""
            select p.id, p.name from person p join account a on a.person_id = p.id
            where exists (select 1 from account_role r where r.person_id = p.id and r.role in ('COORDINATOR', 'DECIDER')) and """ + READS
            + " order by p.name, p.id")
        .param("number", caseNumber)
        .query((row, n) -> new Colleague(row.getObject("id", UUID.class), row.getString("name"))).list();
  }
}
