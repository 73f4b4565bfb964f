package gov.nyc.schools.spotlight.people;

import java.time.Clock;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
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
  private final JdbcClient sql;
  private final Clock clock;

  Accounts(AccountRepository accounts, PersonRepository persons, PasswordEncoder passwords, JdbcClient sql,
      Clock clock) {
    this.accounts = accounts;
    this.persons = persons;
    this.passwords = passwords;
    this.sql = sql;
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

  /** Whether somebody can open accounts. */
  @Transactional(readOnly = true)
  public boolean anyAdmin() {
    return sql.sql("select exists (select 1 from account a join account_role r on r.person_id = a.person_id where a.active and r.role = 'ADMIN')")
        .query(Boolean.class).single();
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

  /** @param password 8 to 200 characters */
  public void password(UUID personId, String password) {
    accounts.findById(personId).orElseThrow().password(passwords.encode(password));
  }

  /** The account as a sign-in sees it. The message names no address: it ends in logs. */
  @Override
  @Transactional(readOnly = true)
  public SignedIn loadUserByUsername(String email) {
    return accounts.findBySignInEmail(email.trim().toLowerCase(Locale.ROOT)).map(this::signedIn)
        .orElseThrow(() -> new UsernameNotFoundException("no such account"));
  }

  /** The same person as now stored, in one statement: roles can change while a session lives. Never with the password. */
  @Transactional(readOnly = true)
  public Optional<SignedIn> current(UUID personId) {
    return sql.sql("""
            select p.name, a.sign_in_email, a.active,
                   array(select role from account_role r where r.person_id = a.person_id) as roles,
                   array(select district from account_district d where d.person_id = a.person_id) as districts
            from account a join person p on p.id = a.person_id where a.person_id = :id""")
        .param("id", personId)
        .query((row, n) -> new SignedIn(personId, row.getString("name"), row.getString("sign_in_email"),
            Arrays.stream((Object[]) row.getArray("roles").getArray()).map(role -> Role.valueOf((String) role))
                .collect(Collectors.toSet()),
            Arrays.stream((Object[]) row.getArray("districts").getArray()).map(district -> ((Number) district).intValue())
                .collect(Collectors.toSet()),
            null, row.getBoolean("active")))
        .optional();
  }

  private SignedIn signedIn(Account account) {
    var person = persons.findById(account.personId()).orElseThrow().card();
    return new SignedIn(person.id(), person.name(), account.signInEmail(), account.roles(), account.districts(),
        account.passwordHash(), account.active());
  }
}
