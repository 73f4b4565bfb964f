package gov.nyc.schools.spotlight.mail;

import java.util.UUID;

/**
 * A letter will not leave by itself any more: refused for good, given up, or not written because its template is broken. Published
 * inside the transaction that marks it; listen after its commit, so that nothing can undo the mark.
 *
 * @param caseNumber null for a letter without a case
 */
public record LetterFailed(UUID letterId, String caseNumber) {}
