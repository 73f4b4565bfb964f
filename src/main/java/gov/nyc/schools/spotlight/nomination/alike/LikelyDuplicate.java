package gov.nyc.schools.spotlight.nomination.alike;

import gov.nyc.schools.spotlight.casefile.CaseKind;
import gov.nyc.schools.spotlight.casefile.Standing;
import java.time.Instant;
import java.util.List;

/**
 * A nomination of one of the same schools in similar words.
 *
 * @param schools all that it names, as they were called then
 * @param likeness from {@link LikelyDuplicates}'s threshold to 1
 * @param path where everybody can read it, or null while nothing of it is published
 */
public record LikelyDuplicate(String caseNumber, CaseKind kind, String title, List<String> schools, Standing standing, Instant submittedAt,
    double likeness, String path) {}
