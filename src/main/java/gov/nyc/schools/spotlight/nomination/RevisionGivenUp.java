package gov.nyc.schools.spotlight.nomination;

import gov.nyc.schools.spotlight.casefile.DecisionReversed;
import gov.nyc.schools.spotlight.nomination.draft.Drafts;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The decision that asked for a revision is reversed: its link and the open form close. What was typed is kept with the draft. */
@Component
class RevisionGivenUp {

  private final NominationLinks links;
  private final Drafts drafts;

  RevisionGivenUp(NominationLinks links, Drafts drafts) {
    this.links = links;
    this.drafts = drafts;
  }

  @EventListener(condition = "#event.outcome() == 'revise'")
  void reversed(DecisionReversed event) {
    links.end(NominationLinks.REVISE, event.caseNumber());
    drafts.closeAllOf(event.caseNumber());
  }
}
