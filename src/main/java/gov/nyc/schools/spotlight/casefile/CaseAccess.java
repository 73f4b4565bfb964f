package gov.nyc.schools.spotlight.casefile;

import gov.nyc.schools.spotlight.casefile.CasePolicy.Action;
import gov.nyc.schools.spotlight.people.CurrentPerson;
import gov.nyc.schools.spotlight.people.SignedIn;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who may read a case: staff whose role reads all, within their districts, and reviewers who were given work in it. A
 * declared conflict of interest hides it whatever the role. To whom it is hidden, it does not exist.
 */
@Service
@Transactional(readOnly = true)
public class CaseAccess {

  private final CaseFiles files;
  private final Conflicts conflicts;
  private final CurrentPerson current;
  private final JdbcClient sql;
  private final Clock clock;

  CaseAccess(CaseFiles files, Conflicts conflicts, CurrentPerson current, JdbcClient sql, Clock clock) {
    this.files = files;
    this.conflicts = conflicts;
    this.current = current;
    this.sql = sql;
    this.clock = clock;
  }

  /**
   * The case, for the person who is signed in.
   *
   * @throws UnknownCase when there is none of this number, or this person may not know of it
   */
  public CaseCard read(String number) {
    var person = current.require();
    return files.find(number).filter(file -> mayRead(person, file)).orElseThrow(UnknownCase::new);
  }

  /** Whether this person may read this case. */
  public boolean mayRead(SignedIn person, CaseCard file) {
    return person.covers(file.districts())
        && (readsAny(person) || isAdmitted(file.number(), person.id()))
        && !conflicts.hides(file.number(), person.id());
  }

  /** Whether this person's role reads every case of the districts, with the names of all who work on it. */
  public boolean readsAny(SignedIn person) {
    return CasePolicy.allows(person, Action.READ_ANY);
  }

  public boolean readsNotes(SignedIn person) {
    return CasePolicy.allows(person, Action.READ_NOTES);
  }

  public boolean writesNotes(SignedIn person) {
    return CasePolicy.allows(person, Action.WRITE_NOTE);
  }

  /** Whether this person may know the people behind a case by name and address. */
  public boolean readsPeople(SignedIn person) {
    return CasePolicy.allows(person, Action.READ_PEOPLE);
  }

  public boolean readsTags(SignedIn person) {
    return CasePolicy.allows(person, Action.READ_TAGS);
  }

  public boolean changesTags(SignedIn person) {
    return CasePolicy.allows(person, Action.CHANGE_TAGS);
  }

  /** Whether this person may know that a case waits for a decision of its screening to be told. */
  public boolean knowsHeld(SignedIn person) {
    return CasePolicy.allows(person, Action.READ_HELD);
  }

  /** Lets this person read the case from now on, because of work in it. Saying it twice changes nothing. */
  @Transactional
  public void admit(String number, UUID personId) {
    sql.sql("""
            insert into case_reader (case_number, person_id, admitted_at) values (:number, :person, :now)
            on conflict do nothing""")
        .param("number", number).param("person", personId).param("now", Timestamp.from(clock.instant()))
        .update();
  }

  private boolean isAdmitted(String number, UUID personId) {
    return sql.sql("select exists (select 1 from case_reader where case_number = :number and person_id = :person)")
        .param("number", number).param("person", personId)
        .query(Boolean.class).single();
  }
}
