package gov.nyc.schools.spotlight.nomination;

import gov.nyc.schools.spotlight.casefile.CaseStands;
import gov.nyc.schools.spotlight.casefile.Standing;
import gov.nyc.schools.spotlight.mail.FollowersMail;
import gov.nyc.schools.spotlight.mail.FreshLinkWanted;
import gov.nyc.schools.spotlight.mail.Letter;
import gov.nyc.schools.spotlight.mail.Outbox;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells supporters what the nominator is told: each turn that the case takes, in the transaction in which it takes it. */
@Component
class SupporterNews implements FollowersMail {

  /** What the nominator is asked alone, and that a nomination joined another: who supports both hears of that one. */
  private static final Set<Standing> NO_NEWS = EnumSet.of(Standing.UNCONFIRMED, Standing.INFORMATION_ASKED, Standing.JOINED);
  /** What is news only when a nomination that was taken back is taken up again. */
  private static final Set<Standing> TAKEN_UP = EnumSet.of(Standing.SCREENING, Standing.DECIDING);

  private final Nominations nominations;
  private final Supporters supporters;
  private final SupporterLetters letters;
  private final Outbox outbox;

  SupporterNews(Nominations nominations, Supporters supporters, SupporterLetters letters, Outbox outbox) {
    this.nominations = nominations;
    this.supporters = supporters;
    this.letters = letters;
    this.outbox = outbox;
  }

  @EventListener
  void stands(CaseStands event) {
    write(event.caseNumber(), event.standing()).forEach(outbox::post);
  }

  @Override
  public Map<String, List<Letter>> preview(Map<String, String> standings) {
    var asked = standings.entrySet().stream().map(entry -> Map.entry(entry.getKey(), Standing.valueOf(entry.getValue())))
        .filter(entry -> !NO_NEWS.contains(entry.getValue()) && !TAKEN_UP.contains(entry.getValue()))
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    return supporters.hearers(asked).stream()
        .collect(Collectors.groupingBy(Supporters.Hearer::caseNumber, Collectors.mapping(letters::preview, Collectors.toList())));
  }

  @Override
  public List<Letter> write(String caseNumber, String standing) {
    return write(caseNumber, Standing.valueOf(standing));
  }

  private List<Letter> write(String caseNumber, Standing standing) {
    return NO_NEWS.contains(standing) ? List.of() : supporters.tell(caseNumber, standing, TAKEN_UP.contains(standing)).stream()
        .map(news -> letters.news(nominations.get(caseNumber), news, standing)).toList();
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
