package gov.nyc.schools.spotlight.tasks;

import static gov.nyc.schools.spotlight.support.Scene.by;
import static gov.nyc.schools.spotlight.support.Scene.csrf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import gov.nyc.schools.spotlight.people.Role;
import gov.nyc.schools.spotlight.people.SignedIn;
import gov.nyc.schools.spotlight.support.Scene;
import gov.nyc.schools.spotlight.support.TrackerTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngine;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** A release changes a form while cases are under way: each is asked by the form that its process was begun with. */
@TrackerTest
class TaskFormsTest {

  private static final String FORM = "forms/attention-attend-matter.form";

  @Autowired private Scene scene;
  @Autowired private Attention attention;
  @Autowired private WorkItems items;
  @Autowired private ProcessEngine engine;
  private String release;

  @AfterEach
  void takeTheReleaseBack() {
    engine.getRepositoryService().deleteDeployment(release, true);
  }

  @Test
  void aTaskKeepsTheFormOfItsOwnDeployment() throws Exception {
    var coordinator = scene.staff(Role.COORDINATOR);
    var before = raised();
    release = released();
    var after = raised();
    assertThat(page(get("/tasks/{id}", before), coordinator).select("#done, #helper")).hasSize(1);
    assertThat(page(get("/tasks/{id}", after), coordinator).select("#done, #helper")).hasSize(2);
    assertThat(answer(before, coordinator).getStatus()).as("the first form asks for no helper").isEqualTo(302);
    assertThat(answer(after, coordinator).getStatus()).as("the second one requires it").isEqualTo(422);
    assertThat(perform(post("/tasks/{id}", after).param("done", "Called the school").param("helper", "Ana"), coordinator).getStatus())
        .as("the handler takes both").isEqualTo(302);
  }

  private String raised() {
    var number = scene.opened();
    scene.does(() -> attention.needed(number, Role.COORDINATOR, "mail-bounced", UUID.randomUUID().toString()));
    return items.ofCase(number, "Task_AttendMatter").orElseThrow().taskId();
  }

  /** As the next start of the tracker does when a form has changed. */
  private String released() throws IOException {
    var changed = text(FORM).replaceFirst("\"components\": \\[", """
        "components": [
            {"type": "textfield", "key": "helper", "label": "Who helped", "validate": {"required": true, "maxLength": 120}, "id": "Field_helper"},""");
    return engine.getRepositoryService().createDeployment().name("attention").addString("bpmn/attention.bpmn", text("bpmn/attention.bpmn"))
        .addString(FORM, changed).deploy().getId();
  }

  private static String text(String path) throws IOException {
    return new ClassPathResource(path).getContentAsString(StandardCharsets.UTF_8);
  }

  private MockHttpServletResponse answer(String task, SignedIn person) throws Exception {
    return perform(post("/tasks/{id}", task).param("done", "Called the school"), person);
  }

  private Document page(MockHttpServletRequestBuilder request, SignedIn person) throws Exception {
    return Jsoup.parse(perform(request, person).getContentAsString());
  }

  private MockHttpServletResponse perform(MockHttpServletRequestBuilder request, SignedIn person) throws Exception {
    return scene.pages().perform(request.with(by(person)).with(csrf())).andReturn().getResponse();
  }
}
