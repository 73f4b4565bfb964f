/**
 * Keeps one file for each case: number, stage, timeline, notes and documents.
 */
@org.springframework.modulith.ApplicationModule(displayName = "Case files", allowedDependencies = {"people", "schools", "workflow"})
package gov.nyc.schools.spotlight.casefile;
