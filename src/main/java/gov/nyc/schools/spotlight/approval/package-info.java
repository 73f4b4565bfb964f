/**
 * Asks people for an answer by mail and takes it by link.
 */
@org.springframework.modulith.ApplicationModule(displayName = "Approvals", allowedDependencies = {"tasks", "casefile", "forms", "mail", "people", "schools", "workflow"})
package gov.nyc.schools.spotlight.approval;
