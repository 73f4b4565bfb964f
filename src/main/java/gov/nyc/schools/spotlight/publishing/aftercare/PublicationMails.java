package gov.nyc.schools.spotlight.publishing.aftercare;

import gov.nyc.schools.spotlight.casefile.CaseCard;
import gov.nyc.schools.spotlight.casefile.CaseFiles;
import gov.nyc.schools.spotlight.casefile.Channel;
import gov.nyc.schools.spotlight.casefile.Followers;
import gov.nyc.schools.spotlight.casefile.SchoolContact;
import gov.nyc.schools.spotlight.mail.FreshLinkWanted;
import gov.nyc.schools.spotlight.mail.Letter;
import gov.nyc.schools.spotlight.mail.MailAddresses;
import gov.nyc.schools.spotlight.mail.Outbox;
import gov.nyc.schools.spotlight.mail.StatusLinks;
import gov.nyc.schools.spotlight.people.People;
import gov.nyc.schools.spotlight.people.PersonCard;
import gov.nyc.schools.spotlight.publishing.PublicationDown;
import gov.nyc.schools.spotlight.publishing.Publications;
import gov.nyc.schools.spotlight.publishing.SchoolWithdrawals;
import gov.nyc.schools.spotlight.publishing.SchoolWithdrew;
import gov.nyc.schools.spotlight.publishing.WithdrawalLinks;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The mails about what is public: thanks for an answer, a page or a practice that is public no more, and fresh links to withdraw by. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class PublicationMails {

  /** Why a takedown takes a page down. */
  private static final Set<String> TAKEDOWN = Set.of("consent-revoked", "consent-missing");

  private final Outbox outbox;
  private final WithdrawalLinks links;
  private final StatusLinks status;
  private final SchoolWithdrawals withdrawals;
  private final SchoolContact contacts;
  private final Followers followers;
  private final Publications publications;
  private final MailAddresses addresses;
  private final People people;
  private final CaseFiles files;

  PublicationMails(Outbox outbox, WithdrawalLinks links, StatusLinks status, SchoolWithdrawals withdrawals, SchoolContact contacts,
      Followers followers, Publications publications, MailAddresses addresses, People people, CaseFiles files) {
    this.outbox = outbox;
    this.links = links;
    this.status = status;
    this.withdrawals = withdrawals;
    this.contacts = contacts;
    this.followers = followers;
    this.publications = publications;
    this.addresses = addresses;
    this.people = people;
    this.files = files;
  }

  /** Thanks the school for its answer, with the way out. */
  void followedUp(String caseNumber, UUID approvalId, UUID personId) {
    outbox.post(to(personId, "follow-up:" + approvalId, "follow-up-thanks", files.get(caseNumber))
        .link("withdraw", links.issue(caseNumber, personId)));
  }

  /**
   * Tells nominator and school that what was public is not any more, and confirms it to whoever did it by link (mail rule 13). What was not
   * public yet is told by the room that worked on it.
   */
  @EventListener
  void withdrawn(SchoolWithdrew event) {
    if (event.wasPublic()) {
      var file = files.get(event.caseNumber());
      var school = Stream.concat(contacts.of(file.number()).stream(), event.channel() == Channel.LINK ? Stream.of(event.by()) : Stream.of());
      Stream.concat(Stream.of(file.nominatorId()), school).distinct()
          .forEach(person -> outbox.post(to(person, "school-withdrew:" + file.number(), "publication-withdrawn", file)
              .atOnce()));
    }
  }

  /**
   * A page was taken down because somebody who is shown in it is not to be shown any more. Whoever got its address hears of it: nominator,
   * school and supporters; that it is out again is told by the room that publishes it.
   */
  @EventListener
  void down(PublicationDown event) {
    if (TAKEDOWN.contains(event.reason())) {
      var file = files.get(event.subject().caseNumber());
      var page = publications.find(event.subject()).orElseThrow();
      var told = new LinkedHashMap<String, UUID>();
      Stream.of(Stream.of(file.nominatorId()), contacts.of(file.number()).stream(), links.holders(file.number()).stream(),
              followers.of(file.number()).stream())
          .flatMap(ids -> ids).map(people::get).forEach(person -> told.putIfAbsent(person.email().toLowerCase(Locale.ROOT), person.id()));
      told.values().forEach(person -> outbox.post(
          to(person, "publication-down:" + page.id() + ":" + page.revision(), "publication-down", file).with("page", page.title()).atOnce()));
    }
  }

  /** A locked or expired link is replaced as long as there is something to withdraw from; the mail goes to the address on record. */
  @EventListener
  void freshLink(FreshLinkWanted wanted) {
    var link = wanted.link();
    if (link.purpose().equals(WithdrawalLinks.PURPOSE.key())) {
      var file = files.get(link.caseNumber());
      if (SchoolWithdrawals.possible(file) && withdrawals.find(file.number()).isEmpty()) {
        outbox.post(to(link.personId(), wanted.event(), "withdrawal-link", file).atOnce()
            .link("withdraw", links.issue(file.number(), link.personId())));
      }
    }
  }

  private Letter to(UUID personId, String event, String template, CaseCard file) {
    PersonCard person = people.get(personId);
    var letter = status.addTo(Letter.about(event, template).onCase(file.number()).with("title", file.title())
        .to(person.id(), person.name(), person.email(), person.language()));
    return addresses.isConfirmed(person.email()) ? letter : letter.toTypedAddress();
  }
}
