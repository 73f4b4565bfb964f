package gov.nyc.schools.spotlight.people;

import static gov.nyc.schools.spotlight.support.Scene.by;
import static gov.nyc.schools.spotlight.support.Scene.csrf;
import static gov.nyc.schools.spotlight.support.Scene.word;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import gov.nyc.schools.spotlight.support.Scene;
import gov.nyc.schools.spotlight.support.TrackerTest;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.password.PasswordEncoder;

@TrackerTest
class StaffTest {

  @Autowired private Scene scene;
  @Autowired private Staff staff;
  @Autowired private Accounts accounts;
  @Autowired private PasswordEncoder passwords;
  @Autowired private JdbcClient sql;

  private SignedIn admin;

  @BeforeEach
  void beAnAdministrator() {
    admin = scene.staff(Role.ADMIN);
  }

  @Test
  void addsAPersonWhoCanThenSignIn() {
    var email = "New." + word() + "@Schools.example";
    var id = scene.as(admin, () -> staff.open("  Zoë O'Neil ", email, "eight888", Set.of(Role.REVIEWER), Set.of(2, 75)));
    var person = accounts.loadUserByUsername(email.toUpperCase());
    assertThat(person.id()).isEqualTo(id);
    assertThat(person.name()).isEqualTo("Zoë O'Neil");
    assertThat(person.districts()).containsExactlyInAnyOrder(2, 75);
    assertThat(passwords.matches("eight888", person.passwordHash())).isTrue();
  }

  @Test
  void refusesWhatMakesNoAccount() {
    var taken = scene.staff(Role.REVIEWER).email();
    assertRefused("name.missing", () -> staff.open(" ", word() + "@a.example", "eight888", Set.of(Role.ADMIN), Set.of()));
    assertRefused("email.malformed", () -> staff.open("A", "a b@example", "eight888", Set.of(Role.ADMIN), Set.of()));
    assertRefused("email.malformed", () -> staff.open("A", "ä@school.example", "eight888", Set.of(Role.ADMIN), Set.of()));
    assertRefused("email.taken", () -> staff.open("A", taken.toUpperCase(), "eight888", Set.of(Role.ADMIN), Set.of()));
    assertRefused("password.short", () -> staff.open("A", word() + "@a.example", "seven77", Set.of(Role.ADMIN), Set.of()));
    assertRefused("roles.missing", () -> staff.open("A", word() + "@a.example", "eight888", Set.of(), Set.of()));
  }

  @Test
  void refusesAChangeThatBeganFromAnOlderState() {
    var person = scene.as(admin, () -> staff.find(scene.staff(Role.REVIEWER).id()).orElseThrow());
    scene.as(admin, () -> staff.change(person.id(), person.version(), Set.of(Role.DECIDER), Set.of(), true));
    assertRefused("changed.meanwhile", () -> {
      staff.change(person.id(), person.version(), Set.of(Role.REVIEWER), Set.of(), true);
      return null;
    });
  }

  @Test
  void neverLosesTheLastAdministrator() {
    // All administrators of all tests, in a transaction that is taken back.
    assertThatThrownBy(() -> scene.does(() -> {
      sql.sql("update account set active = false where person_id <> :me and active").param("me", admin.id()).update();
      scene.as(admin, () -> {
        var me = staff.find(admin.id()).orElseThrow();
        staff.change(me.id(), me.version(), Set.of(Role.REVIEWER), Set.of(), true);
      });
    })).isInstanceOf(RefusedAccount.class).hasMessageContaining("last.admin");
    assertThat(accounts.current(admin.id()).orElseThrow().has(Role.ADMIN)).isTrue();
  }

  @Test
  void isForAdministratorsAlone() throws Exception {
    for (var role : EnumSet.complementOf(EnumSet.of(Role.ADMIN))) {
      var person = scene.staff(role);
      assertThatThrownBy(() -> scene.as(person, () -> staff.all())).isInstanceOf(AccessDeniedException.class);
      assertThatThrownBy(() -> scene.as(person, () -> staff.setPassword(admin.id(), "eight888"))).isInstanceOf(AccessDeniedException.class);
      for (var path : List.of("/people", "/people/new", "/people/" + admin.id())) {
        scene.pages().perform(get(path).with(by(person))).andExpect(status().isForbidden());
      }
      scene.pages().perform(post("/people").param("name", "A").with(by(person)).with(csrf())).andExpect(status().isForbidden());
    }
  }

  @Test
  void keepsWhatWasTypedWhenItIsRefused() throws Exception {
    scene.pages().perform(post("/people").param("name", "Zoë <b>").param("email", "not an address").param("password", "eight888")
            .param("roles", "REVIEWER", "DECIDER").param("districts", "2, 13").with(by(admin)).with(csrf()))
        .andExpect(status().isUnprocessableEntity())
        .andExpect(content().string(containsString("Zoë &lt;b&gt;")))
        .andExpect(content().string(containsString("value=\"2, 13\"")))
        .andExpect(content().string(containsString("Enter an e-mail address")));
    scene.pages().perform(post("/people").param("name", "A").param("email", word() + "@a.example").param("password", "eight888")
            .param("roles", "REVIEWER").param("districts", "two").with(by(admin)).with(csrf()))
        .andExpect(status().isUnprocessableEntity());
  }

  @Test
  void takesARoleAwayFromTheNextClickOn() throws Exception {
    var person = scene.staff(Role.ADMIN);
    var pages = scene.pages();
    pages.perform(get("/people").with(by(person))).andExpect(status().isOk());
    pages.perform(post("/people/{id}", person.id()).param("roles", "REVIEWER").param("active", "true")
        .param("version", String.valueOf(scene.as(admin, () -> staff.find(person.id()).orElseThrow()).version()))
        .with(by(admin)).with(csrf())).andExpect(status().isFound());
    pages.perform(get("/people").with(by(person))).andExpect(status().isForbidden());
  }

  @Test
  void correctsNameAndAddressAndRefusesWhatMakesNone() {
    var person = scene.staff(Role.REVIEWER);
    var email = "New." + word() + "@Schools.example";
    int version = version(person);
    scene.as(admin, () -> staff.correct(person.id(), version, " Zoë O’Neil ", email));
    assertThat(accounts.loadUserByUsername(email).name()).isEqualTo("Zoë O’Neil");
    assertThatThrownBy(() -> accounts.loadUserByUsername(person.email())).isInstanceOf(UsernameNotFoundException.class);
    assertRefused("changed.meanwhile", () -> corrected(person, version, "Other", email));
    assertRefused("email.taken", () -> corrected(person, version(person), "Z", admin.email().toUpperCase()));
    assertRefused("name.missing", () -> corrected(person, version(person), " ", email));
    assertRefused("email.malformed", () -> corrected(person, version(person), "Z", "no address"));
    scene.as(admin, () -> staff.correct(person.id(), version(person), "Zoë O’Neil-Ortiz", email));
    assertRefused("changed.meanwhile", () -> corrected(person, version + 1, "Other", email));
  }

  @Test
  void writesDownWhoChangedWhat() {
    var id = scene.as(admin, () -> staff.open("Ann", word() + "@a.example", "eight888", Set.of(Role.REVIEWER), Set.of()));
    scene.as(admin, () -> {
      staff.change(id, staff.find(id).orElseThrow().version(), Set.of(Role.REVIEWER, Role.DECIDER), Set.of(13, 2), true);
      staff.correct(id, staff.find(id).orElseThrow().version(), "Ann Lee", staff.find(id).orElseThrow().email());
      staff.change(id, staff.find(id).orElseThrow().version(), Set.of(Role.REVIEWER, Role.DECIDER), Set.of(13, 2), false);
    });
    assertThat(scene.as(admin, () -> staff.trail(id))).extracting(change -> change.by().equals(admin.name()) + " " + change.what() + " " + change.was()
        + change.became()).containsExactly("true closed [][]", "true name [Ann][]", "true districts [][02, 13]", "true roles [REVIEWER][DECIDER, REVIEWER]",
            "true opened [][REVIEWER]");
    assertThatThrownBy(() -> sql.sql("delete from account_change where person_id = :id").param("id", id).update())
        .hasMessageContaining("append-only");
  }

  @Test
  void warnsBeforeAnAccountWithOpenTasksIsClosed() throws Exception {
    var person = scene.staff("Dana " + word(), Role.PRODUCER);
    scene.item(scene.opened(), "Task_AttendMatter", "producer", person.id(), null);
    var close = post("/people/{id}", person.id()).param("roles", "PRODUCER").param("version", String.valueOf(version(person)));
    scene.pages().perform(close.with(by(admin)).with(csrf())).andExpect(status().isUnprocessableEntity())
        .andExpect(content().string(containsString("1 open task is in this person&#39;s hands.")))
        .andExpect(content().string(containsString("name=\"sure\"")));
    assertThat(accounts.current(person.id()).orElseThrow().active()).isTrue();
    scene.pages().perform(post("/people/{id}", person.id()).param("roles", "PRODUCER").param("version", String.valueOf(version(person)))
        .param("sure", "true").with(by(admin)).with(csrf())).andExpect(status().isFound());
    assertThat(accounts.current(person.id()).orElseThrow().active()).isFalse();
  }

  private int version(SignedIn person) {
    return scene.as(admin, () -> staff.find(person.id()).orElseThrow().version());
  }

  private UUID corrected(SignedIn person, int version, String name, String email) {
    staff.correct(person.id(), version, name, email);
    return person.id();
  }

  private void assertRefused(String reason, java.util.function.Supplier<UUID> action) {
    assertThatThrownBy(() -> scene.as(admin, action)).isInstanceOf(RefusedAccount.class).hasMessageContaining(reason);
  }
}
