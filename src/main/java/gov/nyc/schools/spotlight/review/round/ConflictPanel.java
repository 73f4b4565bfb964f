package gov.nyc.schools.spotlight.review.round;

import gov.nyc.schools.spotlight.casefile.CaseCard;
import gov.nyc.schools.spotlight.casefile.CasePanel;
import gov.nyc.schools.spotlight.review.ReviewPolicy;
import gov.nyc.schools.spotlight.review.ReviewPolicy.Action;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Lets whoever works on a case say that they can't judge it fairly. */
@Component
class ConflictPanel implements CasePanel {

  private final ReviewPolicy policy;

  ConflictPanel(ReviewPolicy policy) {
    this.policy = policy;
  }

  /** Below everything that rooms show of a case: it is seldom needed. */
  @Override
  public int order() {
    return 900;
  }

  @Override
  public Optional<Content> content(CaseCard file) {
    return policy.allows(Action.DECLARE_CONFLICT)
        ? Optional.of(new Content("review/panel :: conflict", Map.of("number", file.number()))) : Optional.empty();
  }
}
