package gov.nyc.schools.spotlight.spotlight;

import gov.nyc.schools.spotlight.casefile.CaseAccess;
import gov.nyc.schools.spotlight.people.People;
import gov.nyc.schools.spotlight.people.PersonCard;
import gov.nyc.schools.spotlight.spotlight.SpotlightPolicy.Action;
import gov.nyc.schools.spotlight.tasks.CasePersonWidget;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Picks the producer of a case. */
@Component
class ProducerWidget extends CasePersonWidget {

  /** What the fragment shows. */
  record Shown(String caseNumber, List<PersonCard> people) {}

  private final Producers producers;
  private final SpotlightPolicy policy;

  ProducerWidget(Producers producers, CaseAccess access, SpotlightPolicy policy, People people) {
    super("producer", "spotlight/widgets :: producer", access, people);
    this.producers = producers;
    this.policy = policy;
  }

  @Override
  protected Shown candidates(Optional<String> caseNumber) {
    policy.require(Action.PLAN);
    return caseNumber.map(number -> new Shown(number, producers.of(number))).orElse(new Shown("", List.of()));
  }
}
