package gov.nyc.schools.spotlight.nomination;

import gov.nyc.schools.spotlight.casefile.CaseFiles;
import gov.nyc.schools.spotlight.forms.AnswerSection;
import gov.nyc.schools.spotlight.forms.TypedText;
import gov.nyc.schools.spotlight.people.People;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the pages behind a nominator's links show. */
@Service
@Transactional(readOnly = true)
public class NominatorView {

  private final CaseFiles files;
  private final Questions questions;
  private final JdbcClient sql;
  private final Nominations nominations;
  private final Revisions revisions;
  private final ShownAnswers answers;
  private final People people;

  NominatorView(CaseFiles files, Questions questions, JdbcClient sql, Nominations nominations, Revisions revisions, ShownAnswers answers,
      People people) {
    this.nominations = nominations;
    this.revisions = revisions;
    this.answers = answers;
    this.people = people;
    this.files = files;
    this.questions = questions;
    this.sql = sql;
  }

  public String title(String caseNumber) {
    return files.get(caseNumber).title();
  }

  /** What the keys of texts end with that call this case by its name. */
  public String story(String caseNumber) {
    return files.get(caseNumber).kind().words();
  }

  public Optional<OpenQuestion> question(String caseNumber) {
    return questions.open(caseNumber).map(question -> new OpenQuestion(question.fields(), question.words(), question.dueAt()));
  }

  /** What a member of staff entered for the nominator, to be checked before it counts; empty when the nominator sent it in. */
  public Optional<Entered> entered(String caseNumber) {
    return nominations.findById(caseNumber).filter(nomination -> nomination.enteredBy() != null)
        .map(nomination -> new Entered(people.get(nomination.enteredBy()).name(), answers.of(revisions.current(caseNumber).orElseThrow())));
  }

  /** @param by the name of the member of staff */
  public record Entered(String by, List<AnswerSection> sections) {}

  /** Whether the nominator has sent this text in, in any version or answer. */
  public boolean has(String caseNumber, String text) {
    return sql.sql("""
            select exists (
              select 1 from nomination_revision r, jsonb_path_query(r.answers, '$.** ? (@.type() == "string")') part
              where r.case_number = :case and part #>> '{}' = :text
              union all select 1 from nomination_question where case_number = :case and answer = :text
              union all select 1 from nomination_withdrawal where case_number = :case and reason = :text)""")
        .param("case", caseNumber).param("text", new TypedText(text).text()).query(Boolean.class).single();
  }

  /** What the decision asks to revise, as typed; empty when it came without words. */
  public Optional<String> revisionWords(String caseNumber) {
    return sql.sql("select words from nomination_revision_request where case_number = :case").param("case", caseNumber)
        .query(String.class).optional();
  }
}
