package gov.nyc.schools.spotlight.nomination;

import gov.nyc.schools.spotlight.mail.Letter;
import gov.nyc.schools.spotlight.mail.LinkId;
import gov.nyc.schools.spotlight.mail.StatusLinks;
import gov.nyc.schools.spotlight.people.People;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Puts the link to the status page into what other rooms mail to nominators and supporters; until an address is confirmed there is none. */
@Component
class StatusByMail implements StatusLinks {

  private final Nominations nominations;
  private final NominationLinks links;
  private final Supporters supporters;
  private final SupporterLetters supporterLetters;
  private final People people;

  StatusByMail(Nominations nominations, NominationLinks links, Supporters supporters, SupporterLetters supporterLetters, People people) {
    this.nominations = nominations;
    this.links = links;
    this.supporters = supporters;
    this.supporterLetters = supporterLetters;
    this.people = people;
  }

  @Override
  public Letter addTo(Letter letter) {
    return nominators(letter).or(() -> supporters(letter)).map(link -> letter.link("status", link)).orElse(letter);
  }

  /** By address, not by person: who nominated and speaks for the school, too, gets one mail for both. */
  private Optional<LinkId> nominators(Letter letter) {
    return nominations.findById(letter.caseNumber()).filter(Nomination::addressConfirmed)
        .filter(nomination -> people.get(nomination.nominatorId()).email().equalsIgnoreCase(letter.address())).map(links::status);
  }

  private Optional<LinkId> supporters(Letter letter) {
    return supporters.by(letter.caseNumber(), letter.address()).filter(Supporter::follows).map(supporterLetters::status);
  }
}
