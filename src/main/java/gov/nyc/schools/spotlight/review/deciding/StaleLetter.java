package gov.nyc.schools.spotlight.review.deciding;

/** Somebody else changed this mail since the page was opened; nothing was changed. */
class StaleLetter extends RuntimeException {}
