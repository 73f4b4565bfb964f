package gov.nyc.schools.spotlight.publishing;

import java.util.Locale;

/** A series that is coming soon: announced, with nothing public yet. */
public record Announced(String title, String path, Locale language) {}
