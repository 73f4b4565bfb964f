package gov.nyc.schools.spotlight.publishing;

/**
 * Something became public, or its words did anew. Published in the transaction that publishes.
 *
 * @param path of the public page
 * @param revision 1 for the first time
 */
public record PublicationOut(Subject subject, String path, int revision) {}
