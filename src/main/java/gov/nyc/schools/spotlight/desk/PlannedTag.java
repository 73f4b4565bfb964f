package gov.nyc.schools.spotlight.desk;

import java.util.List;

/**
 * What putting a tag on a case, or taking it off, would do.
 *
 * @param refusal null when it would be done; else why not: {@code has}, {@code hasNot}, {@code many} (bundle key {@code desk.tagging.refused.<code>})
 */
record PlannedTag(String number, String title, List<String> tags, String refusal) {

  public boolean isDone() {
    return refusal == null;
  }
}
