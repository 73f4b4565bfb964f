package gov.nyc.schools.spotlight.nomination;

import java.time.Instant;
import java.util.List;

/**
 * What a coordinator asks, as the nominator reads it.
 *
 * @param fields the keys of the answers to give again
 * @param words as typed
 * @param due by when, or null
 */
public record OpenQuestion(List<String> fields, String words, Instant due) {}
