package gov.nyc.schools.spotlight.review.discussion;

import gov.nyc.schools.spotlight.casefile.CaseEvent;
import gov.nyc.schools.spotlight.casefile.CaseFiles;
import gov.nyc.schools.spotlight.casefile.Channel;
import gov.nyc.schools.spotlight.casefile.UnknownCase;
import gov.nyc.schools.spotlight.forms.TypedText;
import gov.nyc.schools.spotlight.review.ReviewPolicy;
import gov.nyc.schools.spotlight.review.ReviewPolicy.Action;
import gov.nyc.schools.spotlight.review.discussion.Remark.Speaker;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What reviewers, coordinators and deciders say to each other about a round of review. It opens with the first review that is in, and to a
 * reviewer with the own one; nominators and schools never see it.
 */
@Service
@Transactional
class Discussion {

  /** The longest remark, in code points after NFC with a line end counted as one. */
  static final int LONGEST = 5_000;

  /**
   * A discussion as one person may read it.
   *
   * @param writes whether this person may say something
   * @param others who can be told of it
   */
  record Shown(List<Remark> remarks, boolean writes, List<Speaker> others) {}

  private final Circles circles;
  private final Remarks remarks;
  private final Mentions mentions;
  private final CaseFiles files;
  private final ReviewPolicy policy;

  Discussion(Circles circles, Remarks remarks, Mentions mentions, CaseFiles files, ReviewPolicy policy) {
    this.circles = circles;
    this.remarks = remarks;
    this.mentions = mentions;
    this.files = files;
    this.policy = policy;
  }

  /** The remarks of all rounds that the person who is signed in may read, the oldest first; nothing when there is nothing to talk about yet. */
  @Transactional(readOnly = true)
  Optional<Shown> of(String caseNumber) {
    if (!policy.allows(Action.DISCUSS)) {
      return Optional.empty();
    }
    var circle = circles.of(caseNumber, policy.person());
    var said = remarks.of(caseNumber, circle);
    return said.isEmpty() && !circle.open() ? Optional.empty()
        : Optional.of(new Shown(said, circle.open(), circle.open() ? List.copyOf(circle.others().values()) : List.of()));
  }

  /** One's own remark, to change it. */
  @Transactional(readOnly = true)
  Optional<Remark> own(String caseNumber, UUID id) {
    return find(caseNumber, id, circle(caseNumber)).filter(remark -> remark.by().you());
  }

  /**
   * Says something about the newest round.
   *
   * @param id chosen by the page that offers the form: the same one again is the same remark, and changes nothing
   * @param body 1 to {@link #LONGEST} characters, kept letter for letter but for line ends
   * @param told keys of those who are told by mail; keys of nobody here are left out
   * @throws StaleRemark when a remark of this id says something else: what was typed now is not saved
   */
  void add(String caseNumber, UUID id, String body, Collection<String> told) {
    var circle = writer(caseNumber);
    var text = sound(body);
    if (remarks.add(id, circle.newest().orElseThrow(), circle.me().id(), text)) {
      files.record(caseNumber, CaseEvent.by(circle.me().id(), Channel.PAGE, "review-discussed"));
      mentions.tell(caseNumber, id, circle, told);
    } else {
      // The page was opened again from the browser's memory: the same words are the second press of a button, others are new words.
      find(caseNumber, id, circle).filter(kept -> !kept.body().equals(text)).ifPresent(kept -> {
        throw new StaleRemark(kept);
      });
    }
  }

  /**
   * Changes one's own remark; whoever is mentioned now and was not before is told.
   *
   * @param revision the revision that the edit began from
   * @throws StaleRemark when it is not the newest any more
   */
  void edit(String caseNumber, UUID id, int revision, String body, Collection<String> told) {
    var circle = writer(caseNumber);
    var remark = find(caseNumber, id, circle).orElseThrow(UnknownCase::new);
    if (!remark.by().you()) {
      throw new AccessDeniedException("a remark is changed by its writer alone");
    }
    var text = sound(body);
    if (!remarks.change(id, revision, circle.me().id(), text)) {
      throw new StaleRemark(find(caseNumber, id, circle).orElseThrow(UnknownCase::new));
    }
    files.record(caseNumber, CaseEvent.by(circle.me().id(), Channel.PAGE, "review-discussed"));
    mentions.tell(caseNumber, id, circle, told);
  }

  private Circle circle(String caseNumber) {
    return circles.of(policy.require(Action.DISCUSS, caseNumber).number(), policy.person());
  }

  private Circle writer(String caseNumber) {
    var circle = circle(caseNumber);
    if (!circle.open()) {
      throw new AccessDeniedException("the discussion is closed to whoever has still to review");
    }
    return circle;
  }

  private Optional<Remark> find(String caseNumber, UUID id, Circle circle) {
    return remarks.of(caseNumber, circle).stream().filter(remark -> remark.id().equals(id)).findFirst();
  }

  private static String sound(String body) {
    var typed = new TypedText(body == null ? "" : body);
    if (typed.blank()) {
      throw new RefusedRemark("empty");
    }
    if (typed.unstorable().isPresent()) {
      throw new RefusedRemark("character");
    }
    if (typed.length() > LONGEST) {
      throw new RefusedRemark("long");
    }
    return typed.text();
  }
}
