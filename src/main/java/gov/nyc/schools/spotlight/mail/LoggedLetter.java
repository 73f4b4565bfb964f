package gov.nyc.schools.spotlight.mail;

import java.time.Instant;
import java.util.UUID;

/**
 * A letter as the case page lists it (mail rule 7). Its text never holds a personal link or a code.
 *
 * @param subject null while it is not written
 * @param text what it says, with "[personal link]" and "[code]" in place of secrets; null while it is not written
 * @param dueAt when it leaves at the earliest
 * @param closedAt when it was sent, refused, stopped or discarded; null before
 * @param failure why it was not sent, or what the last try met; null when nothing went wrong
 * @param resendOf the letter that this one repeats, or null
 */
public record LoggedLetter(UUID id, String caseNumber, String recipientName, String address, String template, LetterStatus status,
    String subject, String text, Instant postedAt, Instant dueAt, Instant closedAt, int attempts, String failure, UUID resendOf) {}
