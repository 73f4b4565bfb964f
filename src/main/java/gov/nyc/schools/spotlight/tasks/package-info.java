/**
 * Lists the open work of every person and takes their finished tasks.
 */
@org.springframework.modulith.ApplicationModule(displayName = "Tasks", allowedDependencies = {"casefile", "forms", "mail", "people", "schools", "workflow"})
package gov.nyc.schools.spotlight.tasks;
