package gov.nyc.schools.spotlight.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@ProcessTest
class RecommendationTest {

  @Autowired private ProcessEngine engine;

  @ParameterizedTest
  @CsvSource({
      " 75, 2.0, true,  false, lab",
      "100, 4.0, true,  true,  lab",
      " 75, 2.0, false, false, accept",
      " 74.9, 2.0, true, false, accept",
      " 65, 2.0, false, true,  accept",
      " 90, 1.5, true,  false, revise",
      " 64.9, 3, false, false, revise",
      " 45, 0,   false, false, revise",
      " 45, 0,   false, true,  decline",
      " 90, 1.5, true,  true,  decline",
      " 44.9, 4, true,  false, decline",
      "  0, 0,   false, false, decline"})
  void recommends(double total, double weakest, boolean readyForLab, boolean revised, String recommendation) {
    String result = engine.getDecisionService().evaluateDecisionTableByKey("recommendation",
        Map.of("total", total, "weakest", weakest, "readyForLab", readyForLab, "revised", revised)).getSingleEntry();
    assertThat(result).isEqualTo(recommendation);
  }
}
