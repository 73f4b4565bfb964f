package gov.nyc.schools.spotlight.desk;

import static gov.nyc.schools.spotlight.support.Scene.word;
import static org.assertj.core.api.Assertions.assertThat;

import gov.nyc.schools.spotlight.casefile.CaseAccess;
import gov.nyc.schools.spotlight.casefile.CaseFiles;
import gov.nyc.schools.spotlight.casefile.Conflicts;
import gov.nyc.schools.spotlight.casefile.Notes;
import gov.nyc.schools.spotlight.people.Role;
import gov.nyc.schools.spotlight.people.SignedIn;
import gov.nyc.schools.spotlight.support.Road;
import gov.nyc.schools.spotlight.support.Scene;
import gov.nyc.schools.spotlight.support.SqlCount;
import gov.nyc.schools.spotlight.support.TrackerTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the one box finds in the texts of cases and among the people behind them, and for whom. */
@TrackerTest
class WordSearchTest {

  @Autowired private Scene scene;
  @Autowired private Road road;
  @Autowired private CaseList list;
  @Autowired private CaseFiles files;
  @Autowired private CaseAccess access;
  @Autowired private Conflicts conflicts;
  @Autowired private Notes notes;
  @Autowired private JdbcClient sql;

  private final String mark = word();
  private SignedIn coordinator;
  private Road.Told told;
  private String number;

  @BeforeEach
  void nominate() {
    coordinator = scene.staff(Role.COORDINATOR);
    told = road.nominated();
    number = told.number();
  }

  @Test
  void findsWhatWasWrittenInAnyScript() {
    revised("{\"title\": \"T\", \"need\": \"Ça commence à l’école " + mark + ", naïvement.\", \"measures\": [{\"what\": \"قراءة جهرية\", \"source\": \"我们一起学数学吧\"}]}");
    for (var typed : List.of("ecole", "ÉCOLE", "naïve", "\"l'école " + mark + "\"", "قراءة", "数学", "数")) {
      assertThat(found(coordinator, mark + " " + typed)).as(typed).containsExactly(number);
    }
    for (var typed : List.of("coleslaw", "学一", "جهر كتاب", "\"ecole naïve\"")) {
      assertThat(found(coordinator, mark + " " + typed)).as(typed).isEmpty();
    }
  }

  @Test
  void findsPeopleByNameAndAddressForThoseWhoMayKnowThem() {
    var reviewer = admitted(Role.REVIEWER);
    var producer = scene.staff(Role.PRODUCER);
    for (var typed : List.of(told.nominator(), "renee", "O’Hara", told.principal(), "olumide")) {
      assertThat(found(coordinator, number + " " + typed)).as(typed).containsExactly(number);
      assertThat(found(reviewer, number + " " + typed)).as(typed).isEmpty();
      assertThat(found(producer, number + " " + typed)).as(typed).isEmpty();
    }
    assertThat(found(reviewer, number + " entiendo")).containsExactly(number);
    sql.sql("update person set name = :name where id = :id").param("name", "Blanked " + mark).param("id", files.get(number).nominatorId()).update();
    assertThat(found(coordinator, mark)).containsExactly(number);
  }

  @Test
  void findsNotesForThoseWhoReadNotes() {
    var id = UUID.randomUUID();
    scene.as(coordinator, () -> notes.add(number, id, "Call her " + mark));
    assertThat(found(coordinator, mark)).containsExactly(number);
    assertThat(found(scene.staff(Role.OPERATOR), mark)).isEmpty();
    assertThat(found(admitted(Role.REVIEWER), mark)).isEmpty();
    scene.as(coordinator, () -> notes.edit(number, id, 1, "Nothing"));
    assertThat(found(coordinator, mark)).isEmpty();
  }

  @Test
  void findsWhatSupportersWroteOnceTheyAreConfirmed() {
    supported();
    var producer = scene.staff(Role.PRODUCER);
    assertThat(found(coordinator, mark)).containsExactly(number);
    assertThat(found(producer, mark)).isEmpty();
    sql.sql("update nomination_supporter set confirmed_at = now() where case_number = :n").param("n", number).update();
    assertThat(found(producer, mark)).containsExactly(number);
    assertThat(found(coordinator, number + " \"Svetlana Supporter\"")).containsExactly(number);
    assertThat(found(producer, number + " svetlana")).isEmpty();
  }

  @Test
  void forgetsWhatWasCorrectedAndWhatIsBlanked() {
    revised("{\"title\": \"T\", \"need\": \"first" + mark + "\"}");
    revised("{\"title\": \"T\", \"need\": \"second" + mark + "\"}");
    assertThat(found(coordinator, "first" + mark)).isEmpty();
    assertThat(found(coordinator, "second" + mark)).containsExactly(number);
    sql.sql("update nomination_revision set answers = null, blanked_at = now() where case_number = :n").param("n", number).update();
    assertThat(found(coordinator, "second" + mark)).isEmpty();
    assertThat(sql.sql("select count(*) from case_text where case_number = :n").param("n", number).query(Integer.class).single()).isZero();
  }

  @Test
  void findsNothingInCasesThatAreHidden() {
    scene.does(() -> conflicts.declare(number, coordinator.id()));
    assertThat(found(coordinator, number + " entiendo")).isEmpty();
    assertThat(found(coordinator, told.nominator())).isEmpty();
    assertThat(found(scene.limited(scene.staff(Role.COORDINATOR), 31), told.nominator())).isEmpty();
  }

  @Test
  void takesShortWordsWhole() {
    revised("{\"title\": \"T\", \"need\": \"Mr. Xu of " + mark + "\"}");
    assertThat(found(coordinator, mark + " xu")).containsExactly(number);
    assertThat(found(coordinator, mark + " x")).isEmpty();
    assertThat(found(coordinator, mark + " ' - _ %")).as("signs alone are no words").isEmpty();
    var digits = number.replaceFirst(".*-0*", "");
    assertThat(digits.length() > 2 ? found(coordinator, digits) : found(coordinator, number.substring(0, 7) + " " + digits)).contains(number);
  }

  @Test
  void costsTheSameForOneWordAndForMany() {
    int one = SqlCount.of(() -> found(coordinator, mark));
    assertThat(SqlCount.of(() -> found(coordinator, mark + " families xu \"two words\" 数学"))).isEqualTo(one);
  }

  private void revised(String answers) {
    sql.sql("""
            insert into nomination_revision (case_number, revision, reason, form_id, form_version, answers, submitted_at, submitted_by)
            select case_number, revision + 1, 'CORRECTION', form_id, form_version, cast(:answers as jsonb), submitted_at, submitted_by
            from nomination_revision where case_number = :n order by revision desc limit 1""")
        .param("answers", answers).param("n", number).update();
  }

  private void supported() {
    sql.sql("""
            with person as (insert into person (id, name, email, created_at)
                            values (gen_random_uuid(), 'Svetlana Supporter', 's@supporters.example', now()) returning id)
            insert into nomination_supporter (id, case_number, person_id, address_hash, draft_id, form_id, form_version, answers, words, added_at)
            select gen_random_uuid(), :n, id, 'x', gen_random_uuid(), 'nomination-draft', '1', '{}', :words, now() from person""")
        .param("n", number).param("words", "We do it too " + mark).update();
  }

  private SignedIn admitted(Role role) {
    var person = scene.staff(role);
    access.admit(number, person.id());
    return person;
  }

  private List<String> found(SignedIn person, String text) {
    return scene.as(person, () -> list.page(CaseQuery.of(text, "", ""))).rows().stream().map(CaseRow::number).toList();
  }
}
