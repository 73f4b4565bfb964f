package gov.nyc.schools.spotlight.scaling;

import gov.nyc.schools.spotlight.approval.Approvals;
import gov.nyc.schools.spotlight.casefile.CaseFiles;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Task_SettleEpisodeCheck: the school said no, or nothing. */
@Component
class SettlingEpisodeCheck extends SettlingEpisode {

  SettlingEpisodeCheck(Episodes episodes, SeriesOrder order, Approvals approvals, CaseFiles files) {
    super(episodes, order, approvals, files);
  }

  @Override
  public String taskKey() {
    return "Task_SettleEpisodeCheck";
  }

  @Override
  UUID question(Episode episode) {
    return episode.checkId();
  }
}
