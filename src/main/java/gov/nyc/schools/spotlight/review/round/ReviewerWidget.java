package gov.nyc.schools.spotlight.review.round;

import gov.nyc.schools.spotlight.casefile.CaseAccess;
import gov.nyc.schools.spotlight.people.People;
import gov.nyc.schools.spotlight.review.ReviewPolicy;
import gov.nyc.schools.spotlight.review.ReviewPolicy.Action;
import gov.nyc.schools.spotlight.tasks.CasePersonWidget;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Picks a reviewer for a case. */
@Component
class ReviewerWidget extends CasePersonWidget {

  /** What the fragment shows: those who can be asked, and those who can't with the reason. */
  record Shown(String caseNumber, List<Candidate> possible, List<Candidate> refused) {}

  private final Candidates candidates;
  private final ReviewPolicy policy;

  ReviewerWidget(Candidates candidates, CaseAccess access, ReviewPolicy policy, People people) {
    super("reviewer", "review/widgets :: reviewer", access, people);
    this.candidates = candidates;
    this.policy = policy;
  }

  @Override
  protected Shown candidates(Optional<String> caseNumber) {
    policy.require(Action.ASSIGN);
    var all = caseNumber.map(candidates::of).orElse(List.of());
    return new Shown(caseNumber.orElse(""), all.stream().filter(person -> person.refusal() == null).toList(),
        all.stream().filter(person -> person.refusal() != null).toList());
  }
}
