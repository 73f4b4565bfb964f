package gov.nyc.schools.spotlight.review.deciding;

import gov.nyc.schools.spotlight.casefile.CaseEvent;
import gov.nyc.schools.spotlight.casefile.CaseFiles;
import gov.nyc.schools.spotlight.casefile.Channel;
import gov.nyc.schools.spotlight.forms.TypedText;
import gov.nyc.schools.spotlight.people.SignedIn;
import gov.nyc.schools.spotlight.review.ReviewPolicy;
import gov.nyc.schools.spotlight.review.ReviewPolicy.Action;
import gov.nyc.schools.spotlight.review.deciding.DecisionLetter.Reader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Changes mails of a held decision, or takes them out, before anybody reads them. */
@Service
@Transactional
class EditingRelease {

  /** In characters, as the page counts them; the decider's form and the reviewers' have the same. */
  static final int LONGEST_WORDS = 2500;
  static final int LONGEST_FEEDBACK = 2500;
  static final int LONGEST_PREFACE = 1000;

  private final ReadingRelease reading;
  private final LetterEdits edits;
  private final Decisions decisions;
  private final CaseFiles files;
  private final ReviewPolicy policy;

  EditingRelease(ReadingRelease reading, LetterEdits edits, Decisions decisions, CaseFiles files, ReviewPolicy policy) {
    this.reading = reading;
    this.edits = edits;
    this.decisions = decisions;
    this.files = files;
    this.policy = policy;
  }

  /** What was typed for one mail. @param version that of the change which the page showed */
  record Typed(int version, String preface, String words, List<String> feedback) {

    Typed {
      preface = new TypedText(preface).text().strip();
      words = new TypedText(words).text();
      feedback = feedback.stream().map(text -> new TypedText(text).text()).toList();
    }
  }

  /** @throws DecisionGone when the decision is not held any more, or has no such mail @throws StaleLetter when somebody else changed it */
  void change(LetterKey key, Typed typed) {
    var by = policy.require(Action.EDIT_RELEASE);
    var mail = locked(key);
    check(mail, typed);
    var before = mail.edit();
    boolean sameWords = mail.reader() != Reader.NOMINATOR || before.words() == null && typed.words().equals(mail.words());
    boolean sameFeedback = mail.feedback().isEmpty() || before.feedback() == null && typed.feedback().equals(mail.feedback());
    save(key, before.saying(sameWords ? null : typed.words(), typed.preface(), sameFeedback ? null : typed.feedback()), typed.version(), by,
        "release-edited", mail);
  }

  /** @param out false: it goes out after all */
  void takeOut(LetterKey key, int version, boolean out) {
    var by = policy.require(Action.EDIT_RELEASE);
    var mail = locked(key);
    if (out && mail.carriesTheWayOn()) {
      throw new RefusedLetter(Map.of("", "review.letter.refused.wayOn"));
    }
    if (mail.edit().takenOut() != out) {
      save(key, mail.edit().takenOut(out), version, by, out ? "release-letter-taken-out" : "release-letter-put-back", mail);
    }
  }

  /** Its decision can't be released before this change is in: the row is locked by counting its version up. */
  private DecisionLetter locked(LetterKey key) {
    if (!decisions.touch(key.decisionId())) {
      throw DecisionGone.notHeld();
    }
    return reading.find(key).orElseThrow(DecisionGone::notHeld).letter();
  }

  private void save(LetterKey key, LetterEdit edit, int version, SignedIn by, String event, DecisionLetter mail) {
    if (edit.version() != version || !edits.save(key, edit, by.id())) {
      throw new StaleLetter();
    }
    files.record(mail.letter().caseNumber(), CaseEvent.by(by.id(), Channel.PAGE, event).with(Map.of("decisionId", key.decisionId().toString(),
        "recipientId", key.recipientId().toString(), "template", key.template())));
  }

  private static void check(DecisionLetter mail, Typed typed) {
    var refused = new LinkedHashMap<String, String>();
    check("preface", typed.preface(), LONGEST_PREFACE, refused);
    if (mail.reader() == Reader.NOMINATOR) {
      check("words", typed.words(), LONGEST_WORDS, refused);
      boolean accepts = mail.letter().template().equals("decision-accept") || mail.letter().template().equals("decision-lab");
      if (!accepts && new TypedText(typed.words()).blank()) {
        refused.put("words", "review.decide.refused.words");
      }
      if (typed.feedback().size() != mail.feedback().size()) {
        throw new StaleLetter();
      }
      for (int i = 0; i < typed.feedback().size(); i++) {
        check("feedback" + (i + 1), typed.feedback().get(i), LONGEST_FEEDBACK, refused);
      }
    }
    if (!refused.isEmpty()) {
      throw new RefusedLetter(refused);
    }
  }

  private static void check(String field, String text, int longest, Map<String, String> refused) {
    var typed = new TypedText(text);
    if (typed.unstorable().isPresent()) {
      refused.put(field, "review.letter.refused.character");
    } else if (typed.length() > longest) {
      refused.put(field, "review.letter.refused.long");
    }
  }
}
