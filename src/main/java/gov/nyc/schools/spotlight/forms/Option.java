package gov.nyc.schools.spotlight.forms;

/** One of the answers to choose from: the value that is kept and its English label. */
public record Option(String value, String label) {}
