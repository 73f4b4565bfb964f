package gov.nyc.schools.spotlight.scaling;

import gov.nyc.schools.spotlight.approval.Answer;
import gov.nyc.schools.spotlight.approval.Approval;
import gov.nyc.schools.spotlight.approval.ApprovalSettled;
import gov.nyc.schools.spotlight.approval.ApprovalStatus;
import gov.nyc.schools.spotlight.approval.ApprovalSubject;
import gov.nyc.schools.spotlight.casefile.CasePanel;
import java.util.List;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The school's fact check of an episode, by mailed link. */
@Component
class EpisodeCheck implements ApprovalSubject {

  static final String PURPOSE = "episode-check";

  private final Episodes episodes;
  private final EpisodeReading reading;

  EpisodeCheck(Episodes episodes, EpisodeReading reading) {
    this.episodes = episodes;
    this.reading = reading;
  }

  @Override
  public String purpose() {
    return PURPOSE;
  }

  @Override
  public List<Answer> answers() {
    return List.of(Answer.APPROVED, Answer.CHANGES, Answer.DECLINED);
  }

  @Override
  public CasePanel.Content shown(Approval approval) {
    return reading.asAsked(approval);
  }

  /** The words are still those that were asked about, and this is still the question. */
  @Override
  public boolean stands(Approval approval) {
    return episodes.find(UUID.fromString(approval.subjectId()))
        .filter(episode -> episode.status() == EpisodeStatus.REVIEW && approval.id().equals(episode.checkId())
            && approval.revision() == episode.revision())
        .isPresent();
  }

  /** Asked for changes: back to its producer. */
  @EventListener
  void settled(ApprovalSettled event) {
    var approval = event.approval();
    if (approval.purpose().equals(PURPOSE) && approval.status() == ApprovalStatus.CHANGES) {
      episodes.reopen(UUID.fromString(approval.subjectId()));
    }
  }
}
