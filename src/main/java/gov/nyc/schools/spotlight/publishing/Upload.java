package gov.nyc.schools.spotlight.publishing;

/**
 * A file as it came with a form.
 *
 * @param fileName as the browser named it
 * @param bytes 10 MB at most, or it is refused
 */
public record Upload(String fileName, byte[] bytes) {}
