package gov.nyc.schools.spotlight.nomination;

import gov.nyc.schools.spotlight.casefile.CaseFiles;
import gov.nyc.schools.spotlight.casefile.CaseKind;
import gov.nyc.schools.spotlight.forms.FormReading;
import gov.nyc.schools.spotlight.forms.FormStep;
import gov.nyc.schools.spotlight.nomination.draft.Door;
import gov.nyc.schools.spotlight.nomination.draft.DraftKind;
import gov.nyc.schools.spotlight.nomination.draft.Drafts;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a nominator does, without a browser: for demo cases. Every answer
 * goes the way of the public form and is checked like there.
 */
@Service
@Transactional
public class Nominating {

  private final Drafts drafts;
  private final FormReading reading;
  private final Submission submission;
  private final Supporting supporting;
  private final NominatorActions actions;
  private final CaseFiles files;

  Nominating(Drafts drafts, FormReading reading, Submission submission, Supporting supporting, NominatorActions actions, CaseFiles files) {
    this.drafts = drafts;
    this.reading = reading;
    this.submission = submission;
    this.supporting = supporting;
    this.actions = actions;
    this.files = files;
  }

  /** @return the id of a new draft of a nomination or a scaling story */
  public UUID begin(CaseKind kind, Locale language) {
    return drafts.begin(Door.of(kind), language).draftId();
  }

  /** Types these answers, by key, into a draft; what is not among them stays empty in every step that they touch. */
  public void type(UUID draftId, Map<String, Object> answers) {
    var form = drafts.form(drafts.lock(draftId));
    var typed = reading.typed(form, answers);
    for (FormStep step : form.steps()) {
      if (step.fields().stream().anyMatch(field -> answers.containsKey(field.key()))) {
        drafts.save(draftId, step.id(), step.fields(), typed, Integer.MAX_VALUE);
      }
    }
    drafts.mailNewAddress(draftId);
  }

  /**
   * Sends a draft in.
   *
   * @return the number of its case
   * @throws IncompleteNomination when an answer is missing or not sound
   */
  public String submit(UUID draftId) {
    return submission.submit(draftId);
  }

  /** Types answers, by key, for the question or the revision that is open for this case; the task's handler sends them in. */
  public void typeNewVersion(String caseNumber, Map<String, Object> answers) {
    var draft = drafts.ofCase(caseNumber, DraftKind.INFORMATION).or(() -> drafts.ofCase(caseNumber, DraftKind.REVISION)).orElseThrow();
    var form = drafts.form(draft);
    var fields = form.fields().values().stream().filter(field -> answers.containsKey(field.key())).toList();
    drafts.save(draft.id(), "typed", fields, reading.typed(form, answers), Integer.MAX_VALUE);
  }

  /**
   * Gives a draft up for a nomination that is likely the same, and confirms the writer's address as if from the mail.
   *
   * @param words what its writer knows of the practice, up to 1,500 characters, or null
   */
  public void support(UUID draftId, String caseNumber, String words) {
    supporting.add(draftId, caseNumber, words);
    supporting.confirm(draftId);
  }

  /** Takes a nomination back as its nominator. */
  public void withdraw(String caseNumber, String reason) {
    actions.withdraw(caseNumber, files.get(caseNumber).nominatorId(), reason);
  }

  /** Takes a withdrawn nomination up again as its nominator. */
  public void resume(String caseNumber) {
    actions.resume(caseNumber, files.get(caseNumber).nominatorId());
  }
}
