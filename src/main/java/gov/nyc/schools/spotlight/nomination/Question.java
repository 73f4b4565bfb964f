package gov.nyc.schools.spotlight.nomination;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What a coordinator asked the nominator.
 *
 * @param fields the keys of the answers to give again, perhaps none
 * @param words the question as typed; null once blanked
 * @param answer what the nominator wrote besides giving those answers again, or null
 */
record Question(UUID id, String caseNumber, List<String> fields, String words, String answer, UUID askedBy, Instant askedAt, Instant dueAt,
    Instant answeredAt, Instant overdueAt) {

  /** Public: the case page asks it. */
  public boolean isOpen() {
    return answeredAt == null && overdueAt == null;
  }
}
