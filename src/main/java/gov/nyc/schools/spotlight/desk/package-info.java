/**
 * Gives staff the case page and the lists of cases, people and schools.
 */
@org.springframework.modulith.ApplicationModule(displayName = "Desk", allowedDependencies = {"approval", "tasks", "casefile", "forms", "mail", "people", "schools", "workflow"})
package gov.nyc.schools.spotlight.desk;
