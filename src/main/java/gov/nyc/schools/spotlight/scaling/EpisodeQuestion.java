package gov.nyc.schools.spotlight.scaling;

import gov.nyc.schools.spotlight.approval.Answer;
import gov.nyc.schools.spotlight.approval.Approval;
import gov.nyc.schools.spotlight.approval.ApprovalSettled;
import gov.nyc.schools.spotlight.approval.ApprovalStatus;
import gov.nyc.schools.spotlight.approval.ApprovalSubject;
import gov.nyc.schools.spotlight.casefile.CasePanel;
import gov.nyc.schools.spotlight.casefile.Standing;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.context.event.EventListener;

/** A question to somebody outside about the words of an episode, by mailed link. */
abstract class EpisodeQuestion implements ApprovalSubject {

  private final String purpose;
  private final Function<Episode, UUID> question;
  private final Episodes episodes;
  private final EpisodeReading reading;
  private final EpisodeNames names;

  /** @param question the one of this purpose that counts for an episode; null when nobody was asked */
  EpisodeQuestion(String purpose, Function<Episode, UUID> question, Episodes episodes, EpisodeReading reading,
      EpisodeNames names) {
    this.purpose = purpose;
    this.question = question;
    this.episodes = episodes;
    this.reading = reading;
    this.names = names;
  }

  @Override
  public final String purpose() {
    return purpose;
  }

  @Override
  public List<Answer> answers() {
    return List.of(Answer.APPROVED, Answer.CHANGES, Answer.DECLINED);
  }

  @Override
  public CasePanel.Content shown(Approval approval) {
    return reading.asAsked(approval);
  }

  @Override
  public Map<String, String> parts(Collection<String> subjectIds, Locale locale) {
    return names.ofSubjects(subjectIds, locale);
  }

  @Override
  public Map<String, Object> details(Approval approval) {
    return episodes.find(UUID.fromString(approval.subjectId())).map(ScalingSteps::details).orElse(Map.of());
  }

  /** An episode that was taken up again is worked on whether the case study is out or not. */
  @Override
  public boolean outlives(Standing closed) {
    return closed == Standing.COMPLETE;
  }

  /** The words are still those that were asked about, and this is still the question. */
  @Override
  public boolean stands(Approval approval) {
    return episodes.find(UUID.fromString(approval.subjectId()))
        .filter(episode -> episode.status() == EpisodeStatus.REVIEW && approval.id().equals(question.apply(episode))
            && approval.revision() == episode.revision())
        .isPresent();
  }

  /** Asked for changes: back to its producer. */
  @EventListener
  void settled(ApprovalSettled event) {
    var approval = event.approval();
    if (approval.purpose().equals(purpose) && approval.status() == ApprovalStatus.CHANGES) {
      episodes.reopen(UUID.fromString(approval.subjectId()));
    }
  }
}
