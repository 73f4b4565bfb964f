package gov.nyc.schools.spotlight.nomination;

import gov.nyc.schools.spotlight.mail.Letter;
import gov.nyc.schools.spotlight.mail.StatusLinks;
import gov.nyc.schools.spotlight.people.People;
import org.springframework.stereotype.Component;

/** Puts the link to the status page into what other rooms mail to a nominator; until the address is confirmed there is none. */
@Component
class NominatorsStatus implements StatusLinks {

  private final Nominations nominations;
  private final NominationLinks links;
  private final People people;

  NominatorsStatus(Nominations nominations, NominationLinks links, People people) {
    this.nominations = nominations;
    this.links = links;
    this.people = people;
  }

  /** By address, not by person: who nominated and speaks for the school, too, gets one mail for both. */
  @Override
  public Letter addTo(Letter letter) {
    return nominations.findById(letter.caseNumber()).filter(Nomination::addressConfirmed)
        .filter(nomination -> people.get(nomination.nominatorId()).email().equalsIgnoreCase(letter.address()))
        .map(nomination -> letter.link("status", links.status(nomination))).orElse(letter);
  }
}
