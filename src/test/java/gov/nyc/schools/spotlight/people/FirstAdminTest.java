package gov.nyc.schools.spotlight.people;

import static org.assertj.core.api.Assertions.assertThat;

import gov.nyc.schools.spotlight.support.Scene;
import gov.nyc.schools.spotlight.support.TrackerTest;
import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.transaction.annotation.Transactional;

/** Somebody must be able to sign in to a new database; rolled back, as other tests have administrators. */
@TrackerTest
@Transactional
class FirstAdminTest {

  @Autowired private FirstAdmin first;
  @Autowired private Accounts accounts;
  @Autowired private PasswordEncoder passwords;
  @Autowired private EntityManager entities;
  @Autowired private JdbcClient sql;

  private final String address = Scene.word() + "@schools.example";

  @Test
  void opensTheFirstAccountWithAPasswordThatIsSaidOnce() {
    nobodyIsAdmin();
    var said = first.open(address);
    var account = accounts.loadUserByUsername(address);
    assertThat(account.roles()).containsExactly(Role.ADMIN);
    assertThat(passwords.matches(said.substring(said.lastIndexOf(' ') + 1), account.getPassword())).isTrue();
  }

  @Test
  void opensNoSecondOne() {
    nobodyIsAdmin();
    first.open(address);
    entities.flush();
    assertThat(first.open("other-" + address)).contains("There is an administrator already");
    assertThat(accounts.exists("other-" + address)).isFalse();
  }

  @Test
  void opensNoneForWhatIsNoAddress() {
    nobodyIsAdmin();
    assertThat(first.open("not an address")).contains("needs an e-mail address");
    assertThat(accounts.anyAdmin()).isFalse();
  }

  private void nobodyIsAdmin() {
    sql.sql("delete from account_role where role = 'ADMIN'").update();
  }
}
