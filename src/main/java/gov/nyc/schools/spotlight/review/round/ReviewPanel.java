package gov.nyc.schools.spotlight.review.round;

import gov.nyc.schools.spotlight.casefile.CaseCard;
import gov.nyc.schools.spotlight.casefile.CasePanel;
import gov.nyc.schools.spotlight.people.CurrentPerson;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Shows reviewers, scores and the recommendation on the case page. */
@Component
class ReviewPanel implements CasePanel {

  private final ShownRounds rounds;
  private final Unfinished unfinished;
  private final CurrentPerson current;

  ReviewPanel(ShownRounds rounds, Unfinished unfinished, CurrentPerson current) {
    this.rounds = rounds;
    this.unfinished = unfinished;
    this.current = current;
  }

  @Override
  public int order() {
    return 200;
  }

  @Override
  public Optional<Content> content(CaseCard file) {
    return current.get().flatMap(person -> content(file, rounds.of(file.number(), person), unfinished.of(file.number(), person.id())));
  }

  private static Optional<Content> content(CaseCard file, List<ShownRound> shown, List<Unfinished.Words> unfinished) {
    return shown.isEmpty() && unfinished.isEmpty() ? Optional.empty()
        : Optional.of(new Content("review/panel :: rounds", Map.of("rounds", shown, "unfinished", unfinished, "number", file.number())));
  }
}
