package gov.nyc.schools.spotlight.scaling;

import gov.nyc.schools.spotlight.casefile.CaseCard;
import gov.nyc.schools.spotlight.casefile.CasePanel;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The scaling journey on the case page. */
@Component
class ScalingPanel implements CasePanel {

  private final Journeys journeys;
  private final Episodes episodes;
  private final ScalingPolicy policy;

  ScalingPanel(Journeys journeys, Episodes episodes, ScalingPolicy policy) {
    this.journeys = journeys;
    this.episodes = episodes;
    this.policy = policy;
  }

  @Override
  public int order() {
    return 60;
  }

  @Override
  public Optional<Content> content(CaseCard file) {
    if (!policy.allows(ScalingPolicy.Action.READ)) {
      return Optional.empty();
    }
    return journeys.newest(file.number()).map(journey -> new Content("scaling/panel :: journey",
        Map.of("journey", journey, "episodes", episodes.of(List.of(journey.id())))));
  }
}
