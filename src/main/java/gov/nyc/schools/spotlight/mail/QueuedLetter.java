package gov.nyc.schools.spotlight.mail;

import java.util.UUID;

/** A rendered letter that this node has claimed and alone may send until the lease ends. */
record QueuedLetter(UUID id, UUID lease, Letter letter, String messageId, String subject, String html, String text, int attempts) {}
