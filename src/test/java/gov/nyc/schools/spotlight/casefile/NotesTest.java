package gov.nyc.schools.spotlight.casefile;

import static gov.nyc.schools.spotlight.support.Scene.by;
import static gov.nyc.schools.spotlight.support.Scene.csrf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import gov.nyc.schools.spotlight.people.Role;
import gov.nyc.schools.spotlight.people.SignedIn;
import gov.nyc.schools.spotlight.support.Scene;
import gov.nyc.schools.spotlight.support.TrackerTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

@TrackerTest
class NotesTest {

  private static final String LETTER_FOR_LETTER = "  Zoë said: \"<b>yes</b>\" & 'maybe' 🎓\n\nمرحبا\tend  ";

  @Autowired private Scene scene;
  @Autowired private Notes notes;

  private SignedIn author;
  private String number;
  private final UUID id = UUID.randomUUID();

  @BeforeEach
  void openACase() {
    author = scene.staff(Role.COORDINATOR);
    number = scene.opened();
  }

  @Test
  void keepsANoteLetterForLetter() {
    add(LETTER_FOR_LETTER);
    assertThat(all(author)).singleElement().satisfies(note -> {
      assertThat(note.body()).isEqualTo(LETTER_FOR_LETTER);
      assertThat(note.editedAt()).isNull();
    });
  }

  @Test
  void writesTheSameNoteOnceHoweverOftenItIsSent() {
    add("once");
    add("once");
    assertThat(all(author)).hasSize(1);
  }

  @Test
  void takesOtherWordsFromThePageOfASavedNoteForANoteOfTheirOwn() throws Exception {
    add("first");
    scene.pages().perform(post("/cases/{number}/notes", number).param("id", id.toString()).param("body", "typed after going back")
            .with(by(author)).with(csrf()))
        .andExpect(status().isConflict())
        .andExpect(content().string(containsString("typed after going back")));
    assertThat(all(author)).singleElement().satisfies(note -> assertThat(note.body()).isEqualTo("first"));
  }

  @Test
  void refusesAStaleSaveAndKeepsBothTexts() throws Exception {
    add("first");
    scene.as(author, () -> notes.edit(number, id, 1, "second, from another window"));
    scene.pages().perform(post("/cases/{number}/notes/{id}", number, id).param("id", id.toString()).param("revision", "1")
            .param("body", "third, typed meanwhile").with(by(author)).with(csrf()))
        .andExpect(status().isConflict())
        .andExpect(content().string(containsString("third, typed meanwhile")))
        .andExpect(content().string(containsString("second, from another window")))
        .andExpect(content().string(containsString("name=\"revision\" value=\"2\"")));
    assertThat(all(author).get(0).body()).isEqualTo("second, from another window");
  }

  @Test
  void isChangedByItsAuthorAlone() {
    add("mine");
    var other = scene.staff(Role.COORDINATOR);
    assertThatThrownBy(() -> scene.as(other, () -> notes.edit(number, id, 1, "theirs"))).isInstanceOf(AccessDeniedException.class);
  }

  @Test
  void isHiddenFromReviewersAndOperators() {
    add("internal");
    assertThat(all(scene.staff(Role.OPERATOR))).isEmpty();
    assertThat(all(scene.staff(Role.REVIEWER))).isEmpty();
    assertThat(all(scene.staff(Role.DECIDER))).hasSize(1);
  }

  @Test
  void refusesWhatIsEmptyTooLongOrCannotBeStored() {
    for (var body : List.of("", " \n\t ", "x".repeat(Notes.LONGEST + 1), "a\0b")) {
      assertThatThrownBy(() -> add(body)).isInstanceOf(RefusedNote.class);
    }
    add("🎓".repeat(Notes.LONGEST - 1) + "\r\n");
    assertThat(all(author)).hasSize(1);
  }

  private void add(String body) {
    scene.as(author, () -> notes.add(number, id, body));
  }

  private List<Note> all(SignedIn person) {
    return scene.as(person, () -> notes.newest(number, 10));
  }
}
