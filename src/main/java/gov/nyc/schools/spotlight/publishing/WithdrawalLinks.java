package gov.nyc.schools.spotlight.publishing;

import gov.nyc.schools.spotlight.mail.LinkId;
import gov.nyc.schools.spotlight.mail.PersonalLinks;
import gov.nyc.schools.spotlight.mail.Purpose;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Issues the link by which a school withdraws its practice, with a code (mail rule 11). It lives for 30 days (mail rule 9); who comes
 * later is mailed a fresh one, so that every mail leads there for good.
 */
@Component
public class WithdrawalLinks {

  public static final Purpose PURPOSE = Purpose.of("school-withdrawal", "/withdraw/{token}");

  private static final Duration LIFE = Duration.ofDays(30);

  private final PersonalLinks links;
  private final Clock clock;

  WithdrawalLinks(PersonalLinks links, Clock clock) {
    this.links = links;
    this.clock = clock;
  }

  /** The link that this person holds, or a new one: for mails that say the same once more. */
  @Transactional(propagation = Propagation.MANDATORY)
  public LinkId current(String caseNumber, UUID personId) {
    return links.current(PURPOSE, personId, caseNumber).orElseGet(() -> issue(caseNumber, personId));
  }

  /** Everybody who was mailed one in this case: whoever speaks for its school, and whoever checks its facts. */
  @Transactional(propagation = Propagation.MANDATORY)
  public List<UUID> holders(String caseNumber) {
    return links.holders(PURPOSE, caseNumber);
  }

  /** A link for this person, who speaks for the school of the case; the one before ends. Put it and its code into the mail. */
  @Transactional(propagation = Propagation.MANDATORY)
  public LinkId issue(String caseNumber, UUID personId) {
    return links.issue(PURPOSE, personId, caseNumber, caseNumber, 1, clock.instant().plus(LIFE), true);
  }
}
