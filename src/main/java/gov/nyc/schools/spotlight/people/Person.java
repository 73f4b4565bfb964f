package gov.nyc.schools.spotlight.people;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

/** A human whom cases refer to by id, with or without an account. */
@Entity
class Person {

  @Id private UUID id;
  private String name;
  private String email;
  private String language;
  private Instant createdAt;
  @Version private int version;

  protected Person() {}

  Person(String name, String email, Locale language, Instant now) {
    this.id = UUID.randomUUID();
    this.name = name;
    this.email = email;
    this.language = language.toLanguageTag();
    this.createdAt = now;
  }

  UUID id() {
    return id;
  }

  PersonCard card() {
    return new PersonCard(id, name, email, Locale.forLanguageTag(language));
  }

  void correct(String name, String email) {
    this.name = name;
    this.email = email;
  }
}
