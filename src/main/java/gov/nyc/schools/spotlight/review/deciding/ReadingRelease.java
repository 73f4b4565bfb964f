package gov.nyc.schools.spotlight.review.deciding;

import gov.nyc.schools.spotlight.mail.FollowersMail;
import gov.nyc.schools.spotlight.mail.Letter;
import gov.nyc.schools.spotlight.mail.LetterPreview;
import gov.nyc.schools.spotlight.review.ReviewPolicy;
import gov.nyc.schools.spotlight.review.ReviewPolicy.Action;
import gov.nyc.schools.spotlight.review.deciding.DecisionLetter.Reader;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows what would be mailed if held decisions were released now. Costs the same number of statements for any number of them. */
@Service
@Transactional(readOnly = true)
class ReadingRelease {

  /** A decision with its mails, the nominator's first. */
  record Shown(Telling telling, List<Mail> mails) {

    /** Names the decision as it was read. */
    public String seen() {
      return telling.decision().id() + ":" + telling.decision().version();
    }
  }

  record Mail(DecisionLetter letter, LetterPreview.Shown shown) {}

  private final HeldDecisions held;
  private final DecisionLetters letters;
  private final LetterEdits edits;
  private final FollowersMail followers;
  private final LetterPreview preview;
  private final ReviewPolicy policy;

  ReadingRelease(HeldDecisions held, DecisionLetters letters, LetterEdits edits, FollowersMail followers, LetterPreview preview,
      ReviewPolicy policy) {
    this.held = held;
    this.letters = letters;
    this.edits = edits;
    this.followers = followers;
    this.preview = preview;
    this.policy = policy;
  }

  /** Those of these decisions that are held and that the person who is signed in may know of, the oldest first. */
  List<Shown> of(Collection<UUID> ids) {
    var chosen = held.chosen(ids, policy.require(Action.RELEASE));
    var written = letters(chosen);
    return chosen.stream().map(telling -> new Shown(telling, written.get(telling.decision().id()).stream().map(this::mail).toList())).toList();
  }

  /** One mail of a held decision; nothing when it is not held any more or has no such mail. */
  Optional<Mail> find(LetterKey key) {
    var chosen = held.chosen(List.of(key.decisionId()), policy.require(Action.RELEASE));
    return letters(chosen).values().stream().flatMap(List::stream).filter(letter -> letter.key().equals(key)).findFirst().map(this::mail);
  }

  private Mail mail(DecisionLetter letter) {
    return new Mail(letter, preview.of(letter.preview()));
  }

  private Map<UUID, List<DecisionLetter>> letters(List<Telling> chosen) {
    var written = letters.of(chosen);
    var changes = edits.of(written.keySet());
    var news = followers.preview(chosen.stream().collect(Collectors.toMap(telling -> telling.decision().caseNumber(),
        telling -> telling.decision().outcome().standing().name(), (one, other) -> one)));
    return chosen.stream().collect(Collectors.toMap(telling -> telling.decision().id(), telling -> {
      var all = new ArrayList<>(written.get(telling.decision().id()));
      news.getOrDefault(telling.decision().caseNumber(), List.of()).forEach(letter -> all.add(following(telling, letter, changes)));
      return all;
    }));
  }

  private static DecisionLetter following(Telling telling, Letter letter, Map<LetterKey, LetterEdit> changes) {
    var id = telling.decision().id();
    var edit = changes.getOrDefault(new LetterKey(id, letter.recipientId(), letter.template()), LetterEdit.NONE);
    return new DecisionLetter(id, Reader.FOLLOWING, DecisionLetters.prefaced(letter, edit), "", List.of(), edit);
  }
}
