package gov.nyc.schools.spotlight.nomination;

import gov.nyc.schools.spotlight.casefile.CaseAccess;
import gov.nyc.schools.spotlight.casefile.CaseCard;
import gov.nyc.schools.spotlight.casefile.UnknownCase;
import gov.nyc.schools.spotlight.forms.AnswerSection;
import gov.nyc.schools.spotlight.nomination.alike.LikelyDuplicate;
import gov.nyc.schools.spotlight.nomination.alike.LikelyDuplicates;
import gov.nyc.schools.spotlight.people.CurrentPerson;
import gov.nyc.schools.spotlight.people.Role;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows staff which nominations are likely about the same practice, and two of them side by side. */
@Service
@Transactional(readOnly = true)
public class Comparing {

  /** One of two nominations as it reads now. */
  public record Column(CaseCard file, Instant submittedAt, List<AnswerSection> sections) {}

  private final LikelyDuplicates duplicates;
  private final Nominations nominations;
  private final Revisions revisions;
  private final ShownAnswers answers;
  private final CaseAccess access;
  private final CurrentPerson current;

  Comparing(LikelyDuplicates duplicates, Nominations nominations, Revisions revisions, ShownAnswers answers, CaseAccess access,
      CurrentPerson current) {
    this.duplicates = duplicates;
    this.nominations = nominations;
    this.revisions = revisions;
    this.answers = answers;
    this.access = access;
    this.current = current;
  }

  /** The most alike first, five at most, of those that the person who is signed in may know of. */
  List<LikelyDuplicate> likely(String caseNumber) {
    return revisions.current(caseNumber).map(words -> duplicates.forStaff(caseNumber, words.answers(), current.require())).orElse(List.of());
  }

  /**
   * Two nominations, for whoever may screen.
   *
   * @throws UnknownCase when one of them is none, or the person who is signed in may not know of it
   * @throws org.springframework.security.access.AccessDeniedException when the person's roles don't allow to screen
   */
  public List<Column> of(String caseNumber, String other) {
    current.requireAny(NominationPolicy.staff(NominationAction.SCREEN).toArray(Role[]::new));
    return Stream.of(caseNumber, other).map(this::column).toList();
  }

  private Column column(String number) {
    var file = access.read(number);
    var nomination = nominations.get(number);
    return new Column(file, nomination.submittedAt(), revisions.current(number).map(answers::of).orElseThrow(UnknownCase::new));
  }
}
