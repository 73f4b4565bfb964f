/**
 * Has every nomination scored by independent reviewers and decided.
 */
@org.springframework.modulith.ApplicationModule(displayName = "Review", allowedDependencies = {"approval", "tasks", "casefile", "forms", "mail", "people", "schools", "workflow"})
package gov.nyc.schools.spotlight.review;
