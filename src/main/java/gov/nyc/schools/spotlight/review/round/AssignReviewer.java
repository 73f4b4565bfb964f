package gov.nyc.schools.spotlight.review.round;

import java.util.UUID;

/** Asks one person to review: in place of somebody who stepped back, or as the third. */
public record AssignReviewer(UUID reviewer) {}
