package gov.nyc.schools.spotlight.publishing;

/** Something is public no more. Published in the transaction that takes it down. */
public record PublicationDown(Subject subject, String reason) {}
