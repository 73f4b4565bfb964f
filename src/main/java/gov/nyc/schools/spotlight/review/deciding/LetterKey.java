package gov.nyc.schools.spotlight.review.deciding;

import java.util.UUID;

/** Names one mail of a decision: nobody gets two of one template. */
record LetterKey(UUID decisionId, UUID recipientId, String template) {}
