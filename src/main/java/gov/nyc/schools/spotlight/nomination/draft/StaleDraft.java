package gov.nyc.schools.spotlight.nomination.draft;

import java.time.Instant;

/** Another window saved the same step since this page was made. Nothing was saved; the page shows both. */
public class StaleDraft extends RuntimeException {

  private final Instant savedAt;

  StaleDraft(Instant savedAt) {
    super("saved elsewhere since");
    this.savedAt = savedAt;
  }

  public Instant savedAt() {
    return savedAt;
  }
}
