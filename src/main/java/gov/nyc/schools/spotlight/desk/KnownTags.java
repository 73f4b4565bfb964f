package gov.nyc.schools.spotlight.desk;

import gov.nyc.schools.spotlight.casefile.CaseAccess;
import gov.nyc.schools.spotlight.people.CurrentPerson;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The tags to choose from: those of cases that the reader may read, since a word alone can tell of a case. */
@Service
@Transactional(readOnly = true)
class KnownTags {

  /** More than a list of suggestions is looked through. */
  private static final int MOST = 200;

  private final CaseFilter filter;
  private final CaseAccess access;
  private final CurrentPerson current;
  private final JdbcClient sql;

  KnownTags(CaseFilter filter, CaseAccess access, CurrentPerson current, JdbcClient sql) {
    this.filter = filter;
    this.access = access;
    this.current = current;
    this.sql = sql;
  }

  /** In their order, in one statement; none for people whose role reads no tags. */
  List<String> all() {
    var person = current.require();
    if (!access.readsTags(person)) {
      return List.of();
    }
    var condition = filter.of(person).with("most", MOST);
    return sql.sql("select t.word from tag t where exists (select 1 from case_tag ct join case_file c on c.number = ct.case_number"
            + " where ct.tag_id = t.id and " + condition.sql() + ") order by t.word limit :most")
        .params(condition.params()).query(String.class).list();
  }
}
