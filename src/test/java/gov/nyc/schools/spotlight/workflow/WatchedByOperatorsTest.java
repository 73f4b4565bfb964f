package gov.nyc.schools.spotlight.workflow;

import static gov.nyc.schools.spotlight.support.Scene.by;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import gov.nyc.schools.spotlight.people.Role;
import gov.nyc.schools.spotlight.support.Scene;
import gov.nyc.schools.spotlight.support.TrackerTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@TrackerTest
class WatchedByOperatorsTest {

  @Autowired private Scene scene;

  @ParameterizedTest
  @ValueSource(strings = {"tracker.workflow.jobs.due", "tracker.workflow.incidents", "tracker.workflow.instances"})
  void readTheEnginesMeters(String meter) throws Exception {
    scene.pages().perform(get("/actuator/metrics/" + meter).with(by(scene.staff(Role.OPERATOR))))
        .andExpect(status().isOk()).andExpect(jsonPath("$.measurements[0].value").isNumber());
  }

  @Test
  void seeTheEnginesHealth() throws Exception {
    scene.pages().perform(get("/actuator/health").with(by(scene.staff(Role.OPERATOR))))
        .andExpect(jsonPath("$.components.workflow.details.jobsDue").isNumber());
  }

  @Test
  void tellStrangersNothingButThatItRuns() throws Exception {
    scene.pages().perform(get("/actuator/health")).andExpect(status().isOk()).andExpect(jsonPath("$.components").doesNotExist());
    scene.pages().perform(get("/actuator/metrics").with(by(scene.staff(Role.REVIEWER)))).andExpect(status().isForbidden());
  }
}
