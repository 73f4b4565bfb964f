package gov.nyc.schools.spotlight.site.security;

import gov.nyc.schools.spotlight.mail.FreshLinkWanted;
import gov.nyc.schools.spotlight.mail.Letter;
import gov.nyc.schools.spotlight.mail.LinkId;
import gov.nyc.schools.spotlight.mail.Outbox;
import gov.nyc.schools.spotlight.mail.PersonalLink;
import gov.nyc.schools.spotlight.mail.PersonalLinks;
import gov.nyc.schools.spotlight.mail.Purpose;
import gov.nyc.schools.spotlight.people.Accounts;
import gov.nyc.schools.spotlight.people.EmailAddress;
import gov.nyc.schools.spotlight.people.SignedIn;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Signs staff in without a password: a link and a code, in one mail, together, once, within a quarter of an hour. Only the link's hash
 * is stored; the code is derived from it by a key, and five wrong ones lock it (mail rules 9 to 11).
 */
@Service
class SignInCodes {

  static final Duration LIFE = Duration.ofMinutes(15);
  static final Purpose LINK = Purpose.of("sign-in", "/sign-in/code/{token}").livingUpTo(LIFE);

  private final Accounts accounts;
  private final PersonalLinks links;
  private final Outbox outbox;
  private final Clock clock;

  SignInCodes(Accounts accounts, PersonalLinks links, Outbox outbox, Clock clock) {
    this.accounts = accounts;
    this.links = links;
    this.outbox = outbox;
    this.clock = clock;
  }

  /** Five wrong codes locked the link: the mailbox gets another one (mail rule 11). */
  @EventListener
  @Transactional(propagation = Propagation.MANDATORY)
  void locked(FreshLinkWanted wanted) {
    if (wanted.link().purpose().equals(LINK.key())) {
      accounts.current(wanted.link().personId()).filter(SignedIn::isEnabled).ifPresent(this::mail);
    }
  }

  /** Mails a code if this is the address of an open account, one mail a minute at most. The caller learns nothing of it. */
  @Transactional
  void ask(String email) {
    if (accounts.exists(email)) {
      var person = accounts.loadUserByUsername(email);
      // An account that was opened before addresses were held to the outbox's rule: no answer may tell that it is there.
      if (person.isEnabled() && EmailAddress.isUsable(person.email())) {
        mail(person);
      }
    }
  }

  /** Uses the link up. Empty when somebody was quicker, or the account is closed. */
  @Transactional
  Optional<SignedIn> use(PersonalLink link) {
    return links.use(link.id()) ? accounts.current(link.personId()).filter(SignedIn::isEnabled) : Optional.empty();
  }

  private void mail(SignedIn person) {
    Instant now = clock.instant();
    Instant until = now.plus(LIFE);
    String subject = person.id().toString();
    LinkId link = links.current(LINK, person.id(), subject).orElseGet(() -> links.issue(LINK, person.id(), null, subject, 1, until, true));
    outbox.post(Letter.about("sign-in-code:" + link + ":" + now.truncatedTo(ChronoUnit.MINUTES), "sign-in-code")
        .to(person.id(), person.name(), person.email(), Locale.ENGLISH).link("signIn", link).atOnce());
  }
}
