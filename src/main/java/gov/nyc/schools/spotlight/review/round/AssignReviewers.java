package gov.nyc.schools.spotlight.review.round;

import java.util.UUID;

/** Asks two different people to review. */
public record AssignReviewers(UUID first, UUID second) {}
