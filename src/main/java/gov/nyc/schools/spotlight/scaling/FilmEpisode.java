package gov.nyc.schools.spotlight.scaling;

import java.time.LocalDate;

/**
 * How an episode was filmed.
 *
 * @param outcome {@code filmed}, with both days; or {@code archive}, with a reason
 */
public record FilmEpisode(String outcome, LocalDate filmedFrom, LocalDate filmedTo, String reason) {}
