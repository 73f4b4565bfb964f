package gov.nyc.schools.spotlight.scaling;

import gov.nyc.schools.spotlight.approval.Approvals;
import gov.nyc.schools.spotlight.casefile.CaseFiles;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Task_SettleRelease: whoever releases said no, or nothing. */
@Component
class SettlingRelease extends SettlingEpisode {

  SettlingRelease(Episodes episodes, SeriesOrder order, Approvals approvals, CaseFiles files) {
    super(episodes, order, approvals, files);
  }

  @Override
  public String taskKey() {
    return "Task_SettleRelease";
  }

  @Override
  UUID question(Episode episode) {
    return episode.releaseId();
  }
}
