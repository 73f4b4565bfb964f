package gov.nyc.schools.spotlight.casefile;

/** A case's standing was set; published inside the transaction that sets it. */
public record CaseStands(String caseNumber, Standing standing) {}
