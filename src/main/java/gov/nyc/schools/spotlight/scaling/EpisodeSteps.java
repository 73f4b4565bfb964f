package gov.nyc.schools.spotlight.scaling;

import gov.nyc.schools.spotlight.approval.Approvals;
import gov.nyc.schools.spotlight.casefile.CaseEvent;
import gov.nyc.schools.spotlight.casefile.CaseFiles;
import gov.nyc.schools.spotlight.publishing.Publications;
import gov.nyc.schools.spotlight.publishing.Subject;
import gov.nyc.schools.spotlight.workflow.ProcessStep;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

/** What {@code episode.bpmn} does by itself; each method is named in the model. */
@ProcessStep("episodeSteps")
public class EpisodeSteps {

  private final Episodes episodes;
  private final Journeys journeys;
  private final SeriesOrder order;
  private final Publications publications;
  private final Approvals approvals;
  private final Asking asking;
  private final CaseFiles files;
  private final ScalingMails mails;

  EpisodeSteps(Episodes episodes, Journeys journeys, SeriesOrder order, Publications publications, Approvals approvals, Asking asking,
      CaseFiles files, ScalingMails mails) {
    this.episodes = episodes;
    this.journeys = journeys;
    this.order = order;
    this.publications = publications;
    this.approvals = approvals;
    this.asking = asking;
    this.files = files;
    this.mails = mails;
  }

  /** Step_PrepareEpisodeCheck: makes the question to the school. */
  public String prepareCheck(String episodeId) {
    var episode = episode(episodeId);
    var journey = journeys.get(episode.journeyId());
    var id = asking.ask(EpisodeCheck.PURPOSE, journey.caseNumber(), episodeId, episode.revision(), journey.checkerId(), "principal");
    episodes.checkedBy(episode.id(), id);
    return id.toString();
  }

  /** Step_PrepareRelease: makes the question to whoever releases from outside. */
  public String prepareRelease(String episodeId) {
    var episode = episode(episodeId);
    var journey = journeys.get(episode.journeyId());
    var id = asking.ask(EpisodeRelease.PURPOSE, journey.caseNumber(), episodeId, episode.revision(), journey.releaserId(), "releaser");
    episodes.releasedBy(episode.id(), id);
    return id.toString();
  }

  /** Step_ApproveEpisode: facts checked, release given. */
  public void approve(String episodeId) {
    var episode = episode(episodeId);
    episodes.approve(episode.id());
    files.record(journeys.get(episode.journeyId()).caseNumber(), CaseEvent.bySystem("episode-approved").with(ScalingSteps.details(episode)));
  }

  /** Step_PublishEpisode: {@code published}, {@code waits} or {@code hindered}. */
  public String publish(String episodeId) {
    return order.publish(UUID.fromString(episodeId));
  }

  /** Step_WaiveEpisode, Step_RecordWaiver: it was waived with a reason; whatever was asked or announced about it is taken back. */
  public void waive(String episodeId) {
    var id = UUID.fromString(episodeId);
    var journey = order.hold(episodes.get(id).journeyId());
    var episode = episodes.get(id);
    publications.unannounce(Subject.episode(journey.caseNumber(), episodeId));
    Stream.of(episode.checkId(), episode.releaseId()).filter(Objects::nonNull).forEach(approvals::withdraw);
    if (episode.status() == EpisodeStatus.WAIVED) {
      mails.waived(journey, episode);
    }
    order.goOn(journey);
  }

  private Episode episode(String episodeId) {
    return episodes.get(UUID.fromString(episodeId));
  }
}
