package gov.nyc.schools.spotlight.scaling;

import gov.nyc.schools.spotlight.casefile.CaseCard;
import gov.nyc.schools.spotlight.casefile.CasePanel;
import gov.nyc.schools.spotlight.workflow.CasePositions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The scaling journey on the case page. */
@Component
class ScalingPanel implements CasePanel {

  private final Journeys journeys;
  private final Episodes episodes;
  private final CheckIns checkIns;
  private final CasePositions positions;
  private final ScalingPolicy policy;

  ScalingPanel(Journeys journeys, Episodes episodes, CheckIns checkIns, CasePositions positions, ScalingPolicy policy) {
    this.journeys = journeys;
    this.episodes = episodes;
    this.checkIns = checkIns;
    this.positions = positions;
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
    return journeys.newest(file.number()).map(journey -> new Content("scaling/panel :: journey", model(journey)));
  }

  private Map<String, Object> model(Journey journey) {
    var model = new HashMap<String, Object>();
    model.put("journey", journey);
    model.put("episodes", episodes.of(List.of(journey.id())));
    model.put("pulse", checkIns.pulse(journey.id()));
    model.put("next", journey.status().open() ? positions.nextTimer(journey.caseNumber(), "Start_CheckInDue").orElse(null) : null);
    return model;
  }
}
