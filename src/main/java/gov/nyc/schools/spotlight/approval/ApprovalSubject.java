package gov.nyc.schools.spotlight.approval;

import gov.nyc.schools.spotlight.casefile.CasePanel;
import gov.nyc.schools.spotlight.casefile.Standing;
import gov.nyc.schools.spotlight.mail.LinkId;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What a room asks people about: one bean for each purpose. The words are in the bundles under
 * {@code approval.<purpose>.…}: {@code question}, {@code choice.<answer>}, {@code reason.<code>}, {@code next.<answer>}, and for
 * the mail {@code mail.subject}, {@code mail.intro}, {@code mail.action}, {@code mail.next}; {@code {0}} is the case's title, {@code {1}}
 * the part of the case that it is about.
 */
public interface ApprovalSubject {

  /** Stable key: {@code principal-support}. */
  String purpose();

  /** The answers that are offered, in this order. */
  List<Answer> answers();

  /** Codes of the reasons that can be given for not approving; none: only a comment. */
  default List<String> reasons() {
    return List.of();
  }

  /**
   * What the person sees of what is asked about: read only, and nothing that this person must not see. The page is public to whoever
   * holds the link.
   */
  CasePanel.Content shown(Approval approval);

  /**
   * A link with a code that the mails of this question carry besides: the way out of what is asked about. Its words are {@code mail.exit}
   * and {@code mail.exit.button}.
   */
  default Optional<LinkId> exit(Approval approval) {
    return Optional.empty();
  }

  /**
   * What part of their case these subjects are, by their id and in that language: {@code Episode 3: Building Capacity}. What is about a case
   * as a whole is absent. Costs the same few statements for any number of ids.
   */
  default Map<String, String> parts(Collection<String> subjectIds, Locale locale) {
    return Map.of();
  }

  /** What the timeline says besides, in ids, codes and numbers: {@code position} of the part of the case that it is about. */
  default Map<String, Object> details(Approval approval) {
    return Map.of();
  }

  /**
   * Whether the question goes on when the case has come to this end. Mostly not: a closed case asks nobody any more.
   *
   * @param closed a standing that is not open
   */
  default boolean outlives(Standing closed) {
    return false;
  }

  /**
   * What must not wait until the answer can't be undone any more; everything else follows from {@link ApprovalSettled}. In the
   * transaction of the answer.
   */
  default void answered(Approval answered) {}

  /** The answer is undone, and with it what {@link #answered} did. */
  default void undone(Approval answered) {}

  /** Asked again when the answer arrives (mail rule 22): does the question still stand, and is this still the person to answer it? */
  default boolean stands(Approval approval) {
    return true;
  }
}
