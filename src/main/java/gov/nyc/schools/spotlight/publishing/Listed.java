package gov.nyc.schools.spotlight.publishing;

import gov.nyc.schools.spotlight.casefile.CaseSchool;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/**
 * A public page as lists and feeds show it.
 *
 * @param seriesTitle of the series that an episode or case study belongs to, else null
 * @param position of an episode in its series, else 0
 * @param publishedAt the first time
 * @param changedAt the last time
 */
public record Listed(UUID id, PublicationKind kind, String path, String title, String summary, String focusArea, Locale language,
    List<CaseSchool> schools, String seriesTitle, int position, int revision, Instant publishedAt, Instant changedAt) {}
