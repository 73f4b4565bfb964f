package gov.nyc.schools.spotlight.scaling;

import gov.nyc.schools.spotlight.casefile.Channel;
import gov.nyc.schools.spotlight.casefile.UnknownCase;
import gov.nyc.schools.spotlight.scaling.ScalingPolicy.Action;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What producers and coordinators do with a case study that was out before. */
@Service
@Transactional
class CaseStudyChanges {

  private final Journeys journeys;
  private final TakingUp takingUp;
  private final ScalingPolicy policy;

  CaseStudyChanges(Journeys journeys, TakingUp takingUp, ScalingPolicy policy) {
    this.journeys = journeys;
    this.takingUp = takingUp;
    this.policy = policy;
  }

  /** Takes it up again: it is written, checked and cleared anew, and published at its old address. */
  void takeUp(UUID journeyId) {
    var journey = permitted(journeyId);
    if (!takingUp.caseStudy(journey, policy.person().id(), Channel.PAGE)) {
      throw RefusedChange.tooLate("scaling.refused.take-up-study");
    }
  }

  /** Gives the new version up. */
  void leave(UUID journeyId) {
    takingUp.leaveCaseStudy(permitted(journeyId), policy.person().id());
  }

  private Journey permitted(UUID journeyId) {
    var journey = journeys.find(journeyId).orElseThrow(UnknownCase::new);
    policy.require(Action.ARRANGE, journey.caseNumber());
    return journey;
  }
}
