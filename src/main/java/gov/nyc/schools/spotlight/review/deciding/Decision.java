package gov.nyc.schools.spotlight.review.deciding;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What was decided on a case.
 *
 * @param round the round of review before it; 0 at screening
 * @param reasonCode why it was declined, else null
 * @param words to the nominator, as typed
 * @param office where the nominator is sent, as typed; else empty
 * @param assurances the lab's conditions that the decider vouched for
 * @param version counts each change, those in its mails too: whoever releases it has read it as it is
 * @param replaces the told decision that this one was made in place of, or null
 * @param reversed how it was reversed, or null
 */
record Decision(UUID id, String caseNumber, int round, Outcome outcome, String reasonCode, String words, String office,
    List<String> assurances, Status status, UUID decidedBy, Instant decidedAt, Instant toldAt, int version,
    Replaced replaces, Reversed reversed) {

  /** A decision that was told and reversed. @param reason as the decider typed it */
  record Replaced(UUID id, Instant toldAt, String reason) {}

  /** @param reason as typed, for everybody who is told of the next decision */
  record Reversed(String reason, UUID by, Instant at) {}

  /** HELD until somebody releases it; RELEASED for the moment until the mails are posted. */
  enum Status {
    HELD, RELEASED, TOLD, TAKEN_BACK,
    /** It was told, and another one is made in its place. */
    REVERSED,
    /** The case ended otherwise before it was told. */
    VOID;

    public String code() {
      return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
  }

  Decision {
    assurances = List.copyOf(assurances);
  }
}
