package gov.nyc.schools.spotlight.people;

import gov.nyc.schools.spotlight.people.PeoplePolicy.Action;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What administrators do with the accounts of staff. There is always one active administrator at least. */
@Service
@Transactional
public class Staff {

  /** The shortest and the longest password, in characters. */
  public static final int SHORTEST_PASSWORD = 8;
  public static final int LONGEST_PASSWORD = 200;

  private static final int LONGEST_NAME = 200;

  private static final String SELECT = """
      select a.person_id, p.name, a.sign_in_email, a.active, a.version, a.password_hash is not null as has_password,
             array(select role from account_role r where r.person_id = a.person_id) as roles,
             array(select district from account_district d where d.person_id = a.person_id) as districts
      from account a join person p on p.id = a.person_id
      """;

  private final Accounts accounts;
  private final AccountRepository repository;
  private final PersonRepository persons;
  private final AccountTrail trail;
  private final CurrentPerson current;
  private final JdbcClient sql;
  private final ApplicationEventPublisher events;

  Staff(Accounts accounts, AccountRepository repository, PersonRepository persons, AccountTrail trail, CurrentPerson current, JdbcClient sql,
      ApplicationEventPublisher events) {
    this.events = events;
    this.accounts = accounts;
    this.repository = repository;
    this.persons = persons;
    this.trail = trail;
    this.current = current;
    this.sql = sql;
  }

  /** @throws org.springframework.security.access.AccessDeniedException when the person who is signed in may open no accounts */
  public void requireOpening() {
    current.requireAny(Action.OPEN.roles());
  }

  /** All members of staff by name, those without an open account last. */
  @Transactional(readOnly = true)
  public List<StaffMember> all() {
    current.requireAny(Action.LIST.roles());
    return sql.sql(SELECT + "order by not a.active, lower(p.name), a.person_id").query(Staff::member).list();
  }

  @Transactional(readOnly = true)
  public Optional<StaffMember> find(UUID id) {
    current.requireAny(Action.LIST.roles());
    return sql.sql(SELECT + "where a.person_id = :id").param("id", id).query(Staff::member).optional();
  }

  /**
   * Opens an account.
   *
   * @param password {@link #SHORTEST_PASSWORD} to {@link #LONGEST_PASSWORD} characters
   * @return the new person's id
   * @throws RefusedAccount when something is missing, malformed or already taken
   */
  public UUID open(String name, String email, String password, Set<Role> roles, Set<Integer> districts) {
    current.requireAny(Action.OPEN.roles());
    var address = email == null ? "" : email.strip();
    checkPerson(name, address);
    checkRoles(roles);
    checkPassword(password);
    // Two administrators who add the same person at once: the second waits here and then sees the first one's account.
    lock("account:" + address.toLowerCase(Locale.ROOT));
    check(!accounts.exists(address), "email", "email.taken");
    var id = accounts.open(name.strip(), address, password, roles);
    accounts.limitTo(id, districts);
    repository.flush();
    trail.recordChange(id, "opened", Set.of(), roles);
    trail.recordChange(id, "districts", Set.of(), districts);
    return id;
  }

  /**
   * Corrects a person's name, or the address that this person signs in with.
   *
   * @param version the account's version that the correction began from
   * @throws RefusedAccount also when somebody else changed the account meanwhile, or signs in with this address
   */
  public void correct(UUID id, int version, String name, String email) {
    current.requireAny(Action.CHANGE.roles());
    var address = email == null ? "" : email.strip();
    checkPerson(name, address);
    lock("account:" + address.toLowerCase(Locale.ROOT));
    lock("administrators");
    var account = repository.findById(id).orElseThrow();
    check(account.version() == version, "name", "changed.meanwhile");
    check(account.signInEmail().equalsIgnoreCase(address) || !accounts.exists(address), "email", "email.taken");
    var person = persons.findById(id).orElseThrow();
    var before = person.card();
    person.correct(name.strip(), address);
    account.signInBy(address);
    repository.flush();
    // A name alone leaves the account as it is: whoever began from it is told all the same.
    sql.sql("update account set version = version + 1 where person_id = :id and version = :version").param("id", id).param("version", version)
        .update();
    if (!before.name().equals(name.strip())) {
      trail.record(id, "name", before.name(), null);
    }
    if (!before.email().equals(address)) {
      trail.record(id, "email", before.email(), null);
    }
  }

  /** What administrators did with this account, the newest first. */
  @Transactional(readOnly = true)
  public List<AccountChange> trail(UUID id) {
    current.requireAny(Action.LIST.roles());
    return trail.of(id);
  }

  /**
   * Says anew what a person may do; it holds from that person's next click on.
   *
   * @param version the account's version that the change began from
   * @throws RefusedAccount also when somebody else changed the account meanwhile, or no administrator would be left
   */
  public void change(UUID id, int version, Set<Role> roles, Set<Integer> districts, boolean active) {
    current.requireAny(Action.CHANGE.roles());
    checkRoles(roles);
    lock("administrators");
    var account = repository.findById(id).orElseThrow();
    check(account.version() == version, "roles", "changed.meanwhile");
    trail.recordChange(id, "roles", account.roles(), roles);
    trail.recordChange(id, "districts", account.districts(), districts);
    if (account.active() != active) {
      trail.record(id, active ? "reopened" : "closed", null, null);
    }
    account.grant(roles);
    account.limitTo(districts);
    account.activate(active);
    repository.flush();
    check(administrators() > 0, "roles", "last.admin");
  }

  /** Gives a person a new password. Who came in by the old one is out: its sessions end. */
  public void setPassword(UUID id, String password) {
    current.requireAny(Action.CHANGE.roles());
    checkPassword(password);
    accounts.password(id, password);
    trail.record(id, "password", null, null);
    events.publishEvent(new PasswordReplaced(id));
  }

  private int administrators() {
    return sql.sql("""
            select count(*) from account a join account_role r on r.person_id = a.person_id
            where a.active and r.role = 'ADMIN'""").query(Integer.class).single();
  }

  private void lock(String what) {
    sql.sql("select cast(pg_advisory_xact_lock(hashtextextended(:what, 0)) as text)").param("what", what)
        .query(String.class).optional();
  }

  private static void checkPerson(String name, String address) {
    check(name != null && !name.isBlank(), "name", "name.missing");
    check(name.strip().codePointCount(0, name.strip().length()) <= LONGEST_NAME, "name", "name.long");
    check(name.strip().codePoints().noneMatch(Character::isISOControl), "name", "name.character");
    check(EmailAddress.isUsable(address), "email", "email.malformed");
  }

  private static void checkRoles(Set<Role> roles) {
    check(!roles.isEmpty(), "roles", "roles.missing");
  }

  private static void checkPassword(String password) {
    int length = password == null ? 0 : password.codePointCount(0, password.length());
    check(length >= SHORTEST_PASSWORD, "password", "password.short");
    check(length <= LONGEST_PASSWORD, "password", "password.long");
  }

  private static void check(boolean sound, String field, String reason) {
    if (!sound) {
      throw new RefusedAccount(field, reason);
    }
  }

  private static StaffMember member(ResultSet row, int n) throws SQLException {
    return new StaffMember(row.getObject("person_id", UUID.class), row.getString("name"),
        row.getString("sign_in_email"), row.getBoolean("active"),
        Arrays.stream((Object[]) row.getArray("roles").getArray()).map(role -> Role.valueOf((String) role))
            .collect(Collectors.toSet()),
        Arrays.stream((Object[]) row.getArray("districts").getArray()).map(district -> ((Number) district).intValue())
            .collect(Collectors.toSet()),
        row.getBoolean("has_password"), row.getInt("version"));
  }
}
