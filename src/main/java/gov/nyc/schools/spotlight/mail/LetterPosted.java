package gov.nyc.schools.spotlight.mail;

/** A letter went into the outbox; after the commit the dispatcher wakes up for it. */
record LetterPosted() {}
