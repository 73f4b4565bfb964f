package gov.nyc.schools.spotlight.spotlight;

import gov.nyc.schools.spotlight.casefile.Stage;
import gov.nyc.schools.spotlight.casefile.StageParts;
import java.util.List;
import org.springframework.stereotype.Component;

/** Says to the strip of stages whether a case has a spotlight: a scaling story can do without. */
@Component
class SpotlightStage implements StageParts {

  private final Spotlights spotlights;

  SpotlightStage(Spotlights spotlights) {
    this.spotlights = spotlights;
  }

  @Override
  public Stage stage() {
    return Stage.SPOTLIGHT;
  }

  @Override
  public List<Part> of(String caseNumber) {
    return List.of();
  }

  @Override
  public boolean begun(String caseNumber) {
    return spotlights.find(caseNumber).isPresent();
  }
}
