/**
 * Shows the public what was published: spotlights, series, episodes and case studies.
 */
@org.springframework.modulith.ApplicationModule(displayName = "Showcase", allowedDependencies = {"publishing", "casefile", "people", "schools"})
package gov.nyc.schools.spotlight.showcase;
