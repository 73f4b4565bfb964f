package gov.nyc.schools.spotlight.nomination;

import gov.nyc.schools.spotlight.casefile.CaseFiles;
import gov.nyc.schools.spotlight.casefile.Standing;
import gov.nyc.schools.spotlight.mail.Letter;
import gov.nyc.schools.spotlight.mail.LinkId;
import gov.nyc.schools.spotlight.mail.Outbox;
import gov.nyc.schools.spotlight.mail.PersonalLinks;
import gov.nyc.schools.spotlight.people.People;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What supporters are mailed. Nobody is greeted by a typed name, and nobody learns who nominated the practice. */
@Component
class SupporterLetters {

  private final Outbox outbox;
  private final PersonalLinks links;
  private final CaseFiles files;
  private final People people;
  private final Clock clock;

  SupporterLetters(Outbox outbox, PersonalLinks links, CaseFiles files, People people, Clock clock) {
    this.outbox = outbox;
    this.links = links;
    this.files = files;
    this.people = people;
    this.clock = clock;
  }

  /** Asks to confirm; whoever has confirmed already gets the link to the page of the case instead. */
  void received(Nomination nomination, Supporter supporter, String event) {
    if (supporter.confirmed()) {
      again(nomination, supporter, event);
    } else {
      var until = clock.instant().plus(NominationLinks.CONFIRM_SUPPORT.longest());
      outbox.post(letter(nomination, supporter.personId(), event, "support-received").link("confirm", confirming(supporter, until)).with("due", until)
          .actionNeededBy(until).atOnce().toTypedAddress());
    }
  }

  void confirmed(Nomination nomination, Supporter supporter) {
    outbox.post(following(nomination, supporter.id(), supporter.personId(), "support-confirmed:" + supporter.id(), "support-confirmed").atOnce());
  }

  /** The link to the page of the case once more. */
  void again(Nomination nomination, Supporter supporter, String event) {
    outbox.post(following(nomination, supporter.id(), supporter.personId(), event, "support-status").atOnce());
  }

  /** @param standing where the case stands from now on */
  Letter news(Nomination nomination, Supporters.News news, Standing standing) {
    return following(nomination, news.supporterId(), news.personId(), event(news), "support-news").with("standing", standing.name());
  }

  /** What {@link #news} would say, without its link. */
  Letter preview(Supporters.Hearer hearer) {
    return Letter.about(event(hearer.news()), "support-news").to(hearer.news().personId(), "", hearer.address(), hearer.language())
        .onCase(hearer.caseNumber()).with("title", hearer.title()).with("standing", hearer.standing().name()).link("status", LinkId.NONE);
  }

  private static String event(Supporters.News news) {
    return "support-news:" + news.supporterId() + ":" + news.number();
  }

  /** The link to the page of the case that this supporter holds. */
  LinkId status(Supporter supporter) {
    return following(supporter.id(), supporter.personId(), supporter.caseNumber());
  }

  private Letter following(Nomination nomination, UUID supporterId, UUID personId, String event, String template) {
    return letter(nomination, personId, event, template).link("status", following(supporterId, personId, nomination.caseNumber()));
  }

  private Letter letter(Nomination nomination, UUID personId, String event, String template) {
    var person = people.get(personId);
    return Letter.about(event, template).to(person.id(), "", person.email(), person.language()).onCase(nomination.caseNumber())
        .with("title", files.get(nomination.caseNumber()).title());
  }

  private LinkId confirming(Supporter supporter, Instant until) {
    return links.current(NominationLinks.CONFIRM_SUPPORT, supporter.personId(), supporter.id().toString())
        .orElseGet(() -> links.issue(NominationLinks.CONFIRM_SUPPORT, supporter.personId(), supporter.caseNumber(), supporter.id().toString(),
            1, until, true));
  }

  private LinkId following(UUID supporterId, UUID personId, String caseNumber) {
    Duration life = NominationLinks.FOLLOW.longest();
    return links.current(NominationLinks.FOLLOW, personId, supporterId.toString()).orElseGet(() -> links.issue(NominationLinks.FOLLOW,
        personId, caseNumber, supporterId.toString(), 1, clock.instant().plus(life), false));
  }
}
