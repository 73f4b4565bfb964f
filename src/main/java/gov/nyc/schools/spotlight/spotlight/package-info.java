/**
 * Captures an accepted practice and brings its Innovation Spotlight to publication.
 */
@org.springframework.modulith.ApplicationModule(displayName = "Spotlight", allowedDependencies = {"publishing", "approval", "tasks", "casefile", "forms", "mail", "people", "schools", "workflow"})
package gov.nyc.schools.spotlight.spotlight;
