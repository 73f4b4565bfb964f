package gov.nyc.schools.spotlight.spotlight;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * The capture of one case, as it is now.
 *
 * @param forLab whether the lab goes on with it once it is published
 * @param producerId null before it is planned
 * @param scope what is made: {@code article}, {@code clip}, {@code card}
 * @param nobodyShown the producer says that nobody can be recognised
 * @param transcript as typed, perhaps empty
 * @param factCheckId the question to the school that counts now, or null
 * @param closing how it ended; null while it is in the making
 * @param closingWords why it ended, as typed; else empty
 */
record Spotlight(String caseNumber, boolean forLab, Instant openedAt, UUID producerId, List<String> scope, LocalDate targetOn,
    boolean nobodyShown, LocalDate visitOn, LocalDate capturedOn, String transcript, UUID factCheckId, Closing closing,
    String closingWords, Instant closedAt) {

  /** All that can be made, in its order. */
  static final List<String> SCOPES = List.of("article", "clip", "card");

  /** How a capture can end. */
  enum Closing { PUBLISHED, WITHDRAWN, REFUSED }

  Spotlight {
    scope = List.copyOf(scope);
  }

  boolean inTheMaking() {
    return closing == null;
  }
}
