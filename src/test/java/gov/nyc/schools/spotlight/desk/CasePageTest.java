package gov.nyc.schools.spotlight.desk;

import static gov.nyc.schools.spotlight.support.Scene.by;
import static gov.nyc.schools.spotlight.support.Scene.csrf;
import static gov.nyc.schools.spotlight.support.Scene.word;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import gov.nyc.schools.spotlight.approval.Approvals;
import gov.nyc.schools.spotlight.approval.AskApproval;
import gov.nyc.schools.spotlight.casefile.CaseAccess;
import gov.nyc.schools.spotlight.casefile.CaseEvent;
import gov.nyc.schools.spotlight.casefile.CaseFiles;
import gov.nyc.schools.spotlight.casefile.CaseSchool;
import gov.nyc.schools.spotlight.casefile.Conflicts;
import gov.nyc.schools.spotlight.casefile.Documents;
import gov.nyc.schools.spotlight.casefile.Notes;
import gov.nyc.schools.spotlight.mail.Letter;
import gov.nyc.schools.spotlight.mail.Outbox;
import gov.nyc.schools.spotlight.people.People;
import gov.nyc.schools.spotlight.people.Role;
import gov.nyc.schools.spotlight.people.SignedIn;
import gov.nyc.schools.spotlight.support.Scene;
import gov.nyc.schools.spotlight.support.SqlCount;
import gov.nyc.schools.spotlight.support.TrackerTest;
import gov.nyc.schools.spotlight.tasks.Attention;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;

@TrackerTest
class CasePageTest {

  @Autowired private Scene scene;
  @Autowired private CaseFiles files;
  @Autowired private Notes notes;
  @Autowired private Documents documents;
  @Autowired private Outbox outbox;
  @Autowired private JdbcClient sql;
  @Autowired private Attention attention;
  @Autowired private Approvals approvals;
  @Autowired private People people;
  @Autowired private Conflicts conflicts;
  @Autowired private CaseAccess access;

  private MockMvc pages;
  private SignedIn coordinator;
  private String number;

  @BeforeEach
  void openACase() {
    pages = scene.pages();
    coordinator = scene.staff(Role.COORDINATOR);
    number = scene.opened("Écoute & \"réussite\" <b>🎓", new CaseSchool("02M475", "Stuyvesant High School", 2, "M"));
  }

  @Test
  void costsTheSameNumberOfStatementsForOneTenAndAThousandOfEverything() throws Exception {
    scene.does(() -> attention.needed(number, Role.COORDINATOR, "mail-bounced", "x"));
    SqlCount.Action open = () -> pages.perform(get("/cases/{n}", number).with(by(coordinator))).andExpect(status().isOk());
    fill(1);
    open.run();
    var one = SqlCount.statements(open);
    fill(9);
    var ten = SqlCount.statements(open);
    fill(990);
    var thousand = SqlCount.statements(open);
    assertThat(ten).hasSameSizeAs(one);
    assertThat(thousand).hasSameSizeAs(one);
    // else whoever moves the clock to a morning sends a thousand mails
    sql.sql("update mail_letter set status = 'DISCARDED', closed_at = posted_at where case_number = ? and status = 'QUEUED'").param(number).update();
  }

  @Test
  void saysWhereItStandsAndWhoHoldsIt() throws Exception {
    scene.does(() -> attention.needed(number, Role.COORDINATOR, "mail-bounced", "x"));
    pages.perform(get("/cases/{n}", number).with(by(coordinator)))
        .andExpect(content().string(containsString("Écoute &amp; &quot;réussite&quot; &lt;b&gt;🎓")))
        .andExpect(content().string(containsString("Coordinators")))
        .andExpect(content().string(containsString("Look into a matter")))
        .andExpect(content().string(containsString("Attend to the matter")))
        .andExpect(content().string(containsString("needs somebody&#39;s attention")));
  }

  @Test
  void doesNotExistForWhoMayNotReadIt() throws Exception {
    var conflicted = scene.staff(Role.DECIDER);
    scene.does(() -> conflicts.declare(number, conflicted.id()));
    var elsewhere = scene.limited(scene.staff(Role.COORDINATOR), 9);
    for (var person : List.of(scene.staff(Role.REVIEWER), conflicted, elsewhere)) {
      pages.perform(get("/cases/{n}", number).with(by(person))).andExpect(status().isNotFound());
      pages.perform(get("/cases/{n}/documents/{id}", number, UUID.randomUUID()).with(by(person))).andExpect(status().isNotFound());
      pages.perform(post("/cases/{n}/notes", number).param("id", UUID.randomUUID().toString()).param("body", "x")
          .with(by(person)).with(csrf())).andExpect(status().isNotFound());
    }
    pages.perform(get("/cases/SP-2026-99999").with(by(coordinator))).andExpect(status().isNotFound());
  }

  @Test
  void showsAReviewerWhoWasGivenWorkTheCaseButNeitherMailNorNotesNorNames() throws Exception {
    var reviewer = scene.staff(Role.REVIEWER);
    access.admit(number, reviewer.id());
    fill(1);
    pages.perform(get("/cases/{n}", number).with(by(reviewer))).andExpect(status().isOk())
        .andExpect(content().string(org.hamcrest.Matchers.not(containsString("id=\"mail\""))))
        .andExpect(content().string(org.hamcrest.Matchers.not(containsString("id=\"notes\""))))
        .andExpect(content().string(org.hamcrest.Matchers.not(containsString("data-diagram"))));
  }

  @Test
  void takesFilesOfStaffByTheirContent() throws Exception {
    var png = png("");
    var file = new MockMultipartFile("file", "letter “é”.png", "image/png", png);
    pages.perform(multipart("/cases/{n}/documents", number).file(file).with(by(scene.staff(Role.REVIEWER))).with(csrf()))
        .andExpect(status().isForbidden());
    pages.perform(multipart("/cases/{n}/documents", number).file(file).with(by(coordinator)).with(csrf()))
        .andExpect(redirectedUrl("/cases/" + number + "#files"));
    var program = new MockMultipartFile("file", "plan.pdf", "application/pdf", "#!/bin/sh".getBytes());
    pages.perform(multipart("/cases/{n}/documents", number).file(program).with(by(coordinator)).with(csrf()));
    assertThat(documents.ofCase(number)).extracting(Documents.Card::fileName).containsExactly("letter “é”.png");
    pages.perform(get("/cases/{n}", number).with(by(coordinator))).andExpect(content().string(containsString("added a file.")));
    pages.perform(multipart("/cases/{n}/documents", number).file(file).with(by(coordinator)).with(csrf()));
    assertThat(files.timeline(number, null, 10)).as("the same file again is no news").extracting(event -> event.type())
        .containsOnlyOnce("document-added");
  }

  @Test
  void handsOutDocumentsToBeSavedOnlyUnderTheirOwnNames() throws Exception {
    var png = png("");
    var id = documents.addToCase(number, "files", "Plan \"été\" 数学.png", png, null).orElseThrow();
    pages.perform(get("/cases/{n}/documents/{id}", number, id).with(by(coordinator)))
        .andExpect(status().isOk())
        .andExpect(header().string("X-Content-Type-Options", "nosniff"))
        .andExpect(header().string("Content-Security-Policy", "default-src 'none'; sandbox"))
        .andExpect(header().string("Content-Disposition", containsString("attachment")))
        .andExpect(header().string("Content-Disposition",
            containsString("filename*=UTF-8''Plan%20%22%C3%A9t%C3%A9%22%20%E6%95%B0%E5%AD%A6.png")))
        .andExpect(content().bytes(png));
    pages.perform(get("/cases/{n}/documents/{id}", scene.opened(), id).with(by(coordinator))).andExpect(status().isNotFound());
  }

  @Test
  void refusesAWordBeforeAMailThatNoDatabaseCanKeep() throws Exception {
    var letter = letter(1);
    pages.perform(post("/cases/{n}/mail/{id}", number, letter).param("preface", "Sorry\0, “again”").with(by(coordinator)).with(csrf()))
        .andExpect(status().isUnprocessableEntity())
        .andExpect(content().string(containsString("Sorry\uFFFD, “again”")))
        .andExpect(content().string(containsString("U+0000")));
    assertThat(files.timeline(number, null, 10)).extracting(event -> event.type()).doesNotContain("mail-resent");
  }

  @Test
  void sendsAMailAgainWithAWordBeforeIt() throws Exception {
    var letter = letter(1);
    pages.perform(get("/cases/{n}/mail/{id}", number, letter).with(by(coordinator))).andExpect(status().isOk());
    pages.perform(post("/cases/{n}/mail/{id}", number, letter).param("preface", "Once more, sorry " + "e\u0301".repeat(900)).with(by(coordinator)).with(csrf()))
        .andExpect(status().isFound());
    assertThat(files.timeline(number, null, 1).get(0).type()).isEqualTo("mail-resent");
    pages.perform(post("/cases/{n}/mail/{id}", number, letter).param("preface", "x".repeat(1001)).with(by(coordinator)).with(csrf()))
        .andExpect(status().isUnprocessableEntity());
    pages.perform(post("/cases/{n}/mail/{id}", number, letter).with(by(scene.staff(Role.DECIDER))).with(csrf()))
        .andExpect(status().isForbidden());
    pages.perform(get("/cases/{n}/mail/{id}", scene.opened(), letter).with(by(coordinator))).andExpect(status().isNotFound());
  }

  @Test
  void keepsAMailFromLeavingUnlessItIsLeavingOrHasLeft() throws Exception {
    var letter = letter(1);
    pages.perform(post("/cases/{n}/mail/{id}/discard", number, letter).with(by(scene.staff(Role.OPERATOR))).with(csrf())).andExpect(status().isForbidden());
    pages.perform(post("/cases/{n}/mail/{id}/discard", scene.opened(), letter).with(by(coordinator)).with(csrf())).andExpect(status().isNotFound());
    sql.sql("update mail_letter set leased_until = clock_timestamp() + interval '1 minute' where id = ?").param(letter).update();
    pages.perform(post("/cases/{n}/mail/{id}/discard", number, letter).with(by(coordinator)).with(csrf()));
    assertThat(files.timeline(number, null, 10)).extracting(event -> event.type()).doesNotContain("mail-discarded");
    sql.sql("update mail_letter set leased_until = null where id = ?").param(letter).update();
    pages.perform(get("/cases/{n}/mail/{id}", number, letter).with(by(coordinator))).andExpect(content().string(containsString("Discard this mail")));
    pages.perform(post("/cases/{n}/mail/{id}/discard", number, letter).with(by(coordinator)).with(csrf())).andExpect(status().isFound());
    assertThat(files.timeline(number, null, 1).get(0).type()).isEqualTo("mail-discarded");
    pages.perform(get("/cases/{n}/mail/{id}", number, letter).with(by(coordinator)))
        .andExpect(content().string(org.hamcrest.Matchers.not(containsString("Discard this mail"))));
  }

  private void fill(int times) {
    scene.as(coordinator, () -> scene.does(() -> {
      var person = people.addContact("Pat " + word(), word() + "@schools.example", Locale.ENGLISH);
      for (int i = 0; i < times; i++) {
        notes.add(number, UUID.randomUUID(), "Note " + word());
        letter(i);
        documents.addToCase(number, "staff", "picture.png", png(word()), coordinator.id());
        scene.item(number, "Task_AttendMatter", "coordinator", i % 2 == 0 ? coordinator.id() : null, Instant.parse("2026-12-03T22:00:00Z"));
        files.record(number, CaseEvent.bySystem("attention-needed"));
        approvals.ask(AskApproval.dueAt(Instant.parse("2026-12-03T22:00:00Z"), "try-it-out", number, word(), 1)
            .toOutsider(person, "principal"));
      }
    }));
  }

  /** A picture that is another one for each mark. */
  private static byte[] png(String mark) {
    var head = new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13, 'I', 'H', 'D', 'R', 0, 0, 0, 1, 0, 0, 0, 1, 8, 2, 0, 0, 0};
    return ByteBuffer.allocate(head.length + mark.length()).put(head).put(mark.getBytes(StandardCharsets.UTF_8)).array();
  }

  private UUID letter(int i) {
    return scene.does(() -> outbox.post(Letter.about("test:" + word() + i, "task-due")
        .to(coordinator.id(), "Dana", coordinator.email(), Locale.ENGLISH).onCase(number)
        .with("task", "Look into a matter").with("what", "Look into a matter · A mail came back").with("title", "T").with("taskId", "1").with("due", Instant.parse("2026-12-03T22:00:00Z"))));
  }
}
