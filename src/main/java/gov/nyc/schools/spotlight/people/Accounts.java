package gov.nyc.schools.spotlight.people;

import java.time.Clock;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the accounts of staff and finds them at sign-in. */
@Service
@Transactional
public class Accounts implements UserDetailsService {

  private final AccountRepository accounts;
  private final PersonRepository persons;
  private final PasswordEncoder passwords;
  private final Clock clock;

  Accounts(AccountRepository accounts, PersonRepository persons, PasswordEncoder passwords, Clock clock) {
    this.accounts = accounts;
    this.persons = persons;
    this.passwords = passwords;
    this.clock = clock;
  }

  /**
   * Opens an account.
   *
   * @param email not yet used by another account, compared without case
   * @param password 8 to 200 characters, or null: this person can't sign in by password
   * @return the person's id
   */
  public UUID open(String name, String email, String password, Set<Role> roles) {
    var person = persons.save(new Person(name, email, Locale.ENGLISH, clock.instant()));
    var hash = password == null ? null : passwords.encode(password);
    accounts.save(new Account(person.id(), email, hash, roles, clock.instant()));
    return person.id();
  }

  /** Whether an account has this address, compared without case. */
  @Transactional(readOnly = true)
  public boolean exists(String email) {
    return accounts.findBySignInEmail(email.toLowerCase(Locale.ROOT)).isPresent();
  }

  public void grant(UUID personId, Set<Role> roles) {
    accounts.findById(personId).orElseThrow().grant(roles);
  }

  /** Limits what this person sees to these districts; none: all. */
  public void limitTo(UUID personId, Set<Integer> districts) {
    accounts.findById(personId).orElseThrow().limitTo(districts);
  }

  public void activate(UUID personId, boolean active) {
    accounts.findById(personId).orElseThrow().activate(active);
  }

  /** The account as a sign-in sees it. The message names no address: it ends in logs. */
  @Override
  @Transactional(readOnly = true)
  public SignedIn loadUserByUsername(String email) {
    return accounts.findBySignInEmail(email.trim().toLowerCase(Locale.ROOT)).map(this::signedIn)
        .orElseThrow(() -> new UsernameNotFoundException("no such account"));
  }

  /** The same person as now stored: roles can change while a session lives. */
  @Transactional(readOnly = true)
  public java.util.Optional<SignedIn> current(UUID personId) {
    return accounts.findById(personId).map(this::signedIn);
  }

  private SignedIn signedIn(Account account) {
    var person = persons.findById(account.personId()).orElseThrow().card();
    return new SignedIn(person.id(), person.name(), account.signInEmail(), account.roles(), account.districts(),
        account.passwordHash(), account.active());
  }
}
