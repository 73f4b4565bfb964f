package gov.nyc.schools.spotlight.people;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds people and writes down those whom a case names. */
@Service
@Transactional
public class People {

  private final PersonRepository persons;
  private final JdbcClient sql;
  private final Clock clock;

  People(PersonRepository persons, JdbcClient sql, Clock clock) {
    this.persons = persons;
    this.sql = sql;
    this.clock = clock;
  }

  /**
   * Writes down a person without an account. One row for each case and part: what a stranger typed about somebody
   * must not show in another case.
   *
   * @param name 1 to 200 characters
   * @param email a syntactically valid address, 254 characters at most (RFC 5321)
   * @return the new person's id
   */
  public UUID addContact(String name, String email, Locale language) {
    return persons.save(new Person(name, email, language, clock.instant())).id();
  }

  /** Corrects a contact's name or address; never an account's. */
  public void correctContact(UUID id, String name, String email) {
    persons.findById(id).orElseThrow().correct(name, email);
  }

  @Transactional(readOnly = true)
  public Optional<PersonCard> find(UUID id) {
    return persons.findById(id).map(Person::card);
  }

  /** @throws java.util.NoSuchElementException when there is no such person */
  @Transactional(readOnly = true)
  public PersonCard get(UUID id) {
    return find(id).orElseThrow();
  }

  /** The names of these people by id, in one statement. */
  @Transactional(readOnly = true)
  public Map<UUID, String> names(Collection<UUID> ids) {
    return persons.findAllById(ids).stream().map(Person::card)
        .collect(Collectors.toMap(PersonCard::id, PersonCard::name));
  }

  /** These people in no order, in one statement; unknown ids are left out. */
  @Transactional(readOnly = true)
  public List<PersonCard> cards(Collection<UUID> ids) {
    return persons.findAllById(ids).stream().map(Person::card).toList();
  }

  /** Whether somebody of the staff signs in with this address or is written to there; letter case makes no difference. */
  @Transactional(readOnly = true)
  public boolean isStaff(String email) {
    return sql.sql("""
            select exists (select 1 from account a join person p on p.id = a.person_id
              where a.active and (a.sign_in_email = lower(:email) or lower(p.email) = lower(:email)))""")
        .param("email", email.strip()).query(Boolean.class).single();
  }

  /** Active staff who hold this role, by name; for a district, those who cover it. */
  @Transactional(readOnly = true)
  public List<PersonCard> withRole(Role role) {
    return sql.sql("""
            select p.id, p.name, p.email, p.language
            from person p join account a on a.person_id = p.id join account_role r on r.person_id = p.id
            where r.role = :role and a.active
            order by p.name, p.id""")
        .param("role", role.name())
        .query((row, n) -> new PersonCard(row.getObject("id", UUID.class), row.getString("name"),
            row.getString("email"), Locale.forLanguageTag(row.getString("language"))))
        .list();
  }

  /** The districts that staff of this role are limited to, by person; whoever isn't in the map covers all. */
  @Transactional(readOnly = true)
  public Map<UUID, Set<Integer>> limits(Role role) {
    return sql.sql("""
            select d.person_id, d.district from account_district d join account_role r on r.person_id = d.person_id
            where r.role = :role""")
        .param("role", role.name())
        .query((row, n) -> Map.entry(row.getObject("person_id", UUID.class), row.getInt("district")))
        .list().stream()
        .collect(Collectors.groupingBy(Map.Entry::getKey,
            Collectors.mapping(Map.Entry::getValue, Collectors.toSet())));
  }
}
