package gov.nyc.schools.spotlight.desk;

import static gov.nyc.schools.spotlight.support.Scene.by;
import static gov.nyc.schools.spotlight.support.Scene.csrf;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import gov.nyc.schools.spotlight.people.Role;
import gov.nyc.schools.spotlight.support.Scene;
import gov.nyc.schools.spotlight.support.TrackerTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;

@TrackerTest
class SchoolImportPageTest {

  @Autowired private Scene scene;

  @Test
  void saysWhatWasImportedAndWhatWasRefused() throws Exception {
    var list = file("DBN,Name\n79M998,Ünsal & <b>Academy\n99Z000,Nowhere\n");
    scene.pages().perform(multipart("/schools/import").file(list).with(by(scene.staff(Role.COORDINATOR))).with(csrf()))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("1 school is new")))
        .andExpect(content().string(containsString("1 row was refused")))
        .andExpect(content().string(containsString("99Z000")));
    scene.pages().perform(get("/schools").param("q", "79M998").with(by(scene.staff(Role.REVIEWER))))
        .andExpect(content().string(containsString("Ünsal &amp; &lt;b&gt;Academy")));
  }

  @Test
  void checksWithoutImporting() throws Exception {
    scene.pages().perform(multipart("/schools/import").file(file("DBN,Name\n79M997,Only Checked\n")).param("check", "check")
            .with(by(scene.staff(Role.ADMIN))).with(csrf()))
        .andExpect(content().string(containsString("nothing was imported")));
    scene.pages().perform(get("/schools").param("q", "79M997").with(by(scene.staff(Role.ADMIN))))
        .andExpect(content().string(containsString("No school is found")));
  }

  @Test
  void refusesAFileThatIsNoListAndOneThatIsMissing() throws Exception {
    var person = scene.staff(Role.COORDINATOR);
    for (var list : List.of(file(""), file("one,two\n1,2\n"))) {
      scene.pages().perform(multipart("/schools/import").file(list).with(by(person)).with(csrf()))
          .andExpect(status().isUnprocessableEntity())
          .andExpect(content().string(containsString("Nothing was imported")));
    }
  }

  @Test
  void isForCoordinatorsAndAdministratorsAlone() throws Exception {
    for (var role : List.of(Role.REVIEWER, Role.DECIDER, Role.PRODUCER, Role.OPERATOR)) {
      var person = scene.staff(role);
      scene.pages().perform(get("/schools/import").with(by(person))).andExpect(status().isForbidden());
      scene.pages().perform(multipart("/schools/import").file(file("DBN,Name\n79M996,X\n")).with(by(person)).with(csrf()))
          .andExpect(status().isForbidden());
    }
  }

  private static MockMultipartFile file(String csv) {
    return new MockMultipartFile("list", "schools.csv", "text/csv", csv.getBytes(StandardCharsets.UTF_8));
  }
}
