/**
 * Knows what is public, whose consent allows it, and looks after it from publication on.
 */
@org.springframework.modulith.ApplicationModule(displayName = "Publishing", allowedDependencies = {"approval", "tasks", "casefile", "forms", "mail", "people", "schools", "workflow"})
package gov.nyc.schools.spotlight.publishing;
