package gov.nyc.schools.spotlight.nomination;

import gov.nyc.schools.spotlight.casefile.CaseStands;
import gov.nyc.schools.spotlight.casefile.Standing;
import gov.nyc.schools.spotlight.mail.FreshLinkWanted;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells supporters what the nominator is told: each turn that the case takes, in the transaction in which it takes it. */
@Component
class SupporterNews {

  /** What the nominator is asked alone. */
  private static final Set<Standing> NO_NEWS = EnumSet.of(Standing.UNCONFIRMED, Standing.INFORMATION_ASKED);
  /** What is news only when a nomination that was taken back is taken up again. */
  private static final Set<Standing> TAKEN_UP = EnumSet.of(Standing.SCREENING, Standing.DECIDING);

  private final Nominations nominations;
  private final Supporters supporters;
  private final SupporterLetters letters;

  SupporterNews(Nominations nominations, Supporters supporters, SupporterLetters letters) {
    this.nominations = nominations;
    this.supporters = supporters;
    this.letters = letters;
  }

  @EventListener
  void stands(CaseStands event) {
    if (!NO_NEWS.contains(event.standing())) {
      supporters.tell(event.caseNumber(), event.standing(), TAKEN_UP.contains(event.standing()))
          .forEach(news -> letters.news(nominations.get(event.caseNumber()), news, event.standing()));
    }
  }

  /** A new link goes to the address on record. */
  @EventListener
  void linkWanted(FreshLinkWanted event) {
    var purpose = event.link().purpose();
    if (purpose.equals(NominationLinks.CONFIRM_SUPPORT.key()) || purpose.equals(NominationLinks.FOLLOW.key())) {
      supporters.find(UUID.fromString(event.link().subject()))
          .ifPresent(supporter -> letters.received(nominations.get(supporter.caseNumber()), supporter, event.event()));
    }
  }
}
