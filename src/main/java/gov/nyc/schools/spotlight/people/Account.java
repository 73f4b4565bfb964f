package gov.nyc.schools.spotlight.people;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/** The way in for a member of staff: address, password, roles, districts. */
@Entity
class Account {

  @Id private UUID personId;
  private String signInEmail;
  private String passwordHash;
  private boolean active = true;
  private Instant createdAt;
  @Version private int version;

  @ElementCollection(fetch = FetchType.EAGER)
  @CollectionTable(name = "account_role", joinColumns = @JoinColumn(name = "person_id"))
  @Column(name = "role")
  @Enumerated(EnumType.STRING)
  private Set<Role> roles = new HashSet<>();

  @ElementCollection(fetch = FetchType.EAGER)
  @CollectionTable(name = "account_district", joinColumns = @JoinColumn(name = "person_id"))
  @Column(name = "district")
  private Set<Short> districts = new HashSet<>();

  protected Account() {}

  Account(UUID personId, String email, String passwordHash, Set<Role> roles, Instant now) {
    this.personId = personId;
    this.signInEmail = email.toLowerCase(Locale.ROOT);
    this.passwordHash = passwordHash;
    this.createdAt = now;
    grant(roles);
  }

  void grant(Set<Role> granted) {
    roles.retainAll(granted);
    roles.addAll(granted);
  }

  void limitTo(Set<Integer> allowed) {
    districts.clear();
    allowed.forEach(district -> districts.add(district.shortValue()));
  }

  void activate(boolean active) {
    this.active = active;
  }

  void signInBy(String email) {
    this.signInEmail = email.toLowerCase(Locale.ROOT);
  }

  void password(String hash) {
    this.passwordHash = hash;
  }

  UUID personId() {
    return personId;
  }

  String signInEmail() {
    return signInEmail;
  }

  String passwordHash() {
    return passwordHash;
  }

  boolean active() {
    return active;
  }

  int version() {
    return version;
  }

  Set<Role> roles() {
    return roles.isEmpty() ? EnumSet.noneOf(Role.class) : EnumSet.copyOf(roles);
  }

  Set<Integer> districts() {
    Set<Integer> result = new TreeSet<>();
    districts.forEach(district -> result.add((int) district));
    return result;
  }
}
