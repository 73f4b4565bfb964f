/**
 * Takes nominations from strangers, screens them, and tells the nominator where the case stands.
 */
@org.springframework.modulith.ApplicationModule(displayName = "Nomination", allowedDependencies = {"approval", "tasks", "casefile", "forms", "mail", "people", "schools", "workflow"})
package gov.nyc.schools.spotlight.nomination;
