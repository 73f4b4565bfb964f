package gov.nyc.schools.spotlight.scaling;

/** Whoever is asked about a series, as the coordinator knows them. */
public record ConfirmContacts(String checkerName, String checkerEmail, String releaserName, String releaserEmail) {}
