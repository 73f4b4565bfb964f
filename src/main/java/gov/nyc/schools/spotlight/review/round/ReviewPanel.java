package gov.nyc.schools.spotlight.review.round;

import gov.nyc.schools.spotlight.casefile.CaseCard;
import gov.nyc.schools.spotlight.casefile.CasePanel;
import gov.nyc.schools.spotlight.people.CurrentPerson;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Shows reviewers, scores and the recommendation on the case page. */
@Component
class ReviewPanel implements CasePanel {

  private final ShownRounds rounds;
  private final CurrentPerson current;

  ReviewPanel(ShownRounds rounds, CurrentPerson current) {
    this.rounds = rounds;
    this.current = current;
  }

  @Override
  public int order() {
    return 200;
  }

  @Override
  public Optional<Content> content(CaseCard file) {
    return current.get().map(person -> rounds.of(file.number(), person))
        .filter(shown -> !shown.isEmpty())
        .map(shown -> new Content("review/panel :: rounds", Map.of("rounds", shown)));
  }
}
