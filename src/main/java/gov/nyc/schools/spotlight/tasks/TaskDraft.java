package gov.nyc.schools.spotlight.tasks;

import java.time.Instant;
import org.springframework.util.MultiValueMap;

/**
 * What a person has typed into a task so far.
 *
 * @param typed as submitted, without the page's own fields
 * @param version counts the saves from 1; 0: nothing was saved yet
 */
record TaskDraft(MultiValueMap<String, String> typed, int version, Instant savedAt) {}
