package gov.nyc.schools.spotlight.review.discussion;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What somebody said about a round of review, as one person may read it.
 *
 * @param by who said it
 * @param editedAt null when it was never changed
 * @param revision how often it was saved, from 1: an edit names the one that it began from
 * @param mentioned who was told of it
 */
record Remark(UUID id, Speaker by, Instant writtenAt, Instant editedAt, int revision, String body, List<Speaker> mentioned) {

  Remark {
    mentioned = List.copyOf(mentioned);
  }

  /**
   * Somebody who takes part.
   *
   * @param key names this person in the page's form; a reviewer's tells the seat alone
   * @param name null where only the seat may be told: "Reviewer 2"
   * @param seat of the round, or 0
   */
  record Speaker(String key, String name, int seat, boolean you) {}
}
