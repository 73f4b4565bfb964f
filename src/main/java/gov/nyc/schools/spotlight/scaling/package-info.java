/**
 * Documents a scaling journey: its episodes, its check-ins and its case study.
 */
@org.springframework.modulith.ApplicationModule(displayName = "Scaling", allowedDependencies = {"publishing", "approval", "tasks", "casefile", "forms", "mail", "people", "schools", "workflow"})
package gov.nyc.schools.spotlight.scaling;
