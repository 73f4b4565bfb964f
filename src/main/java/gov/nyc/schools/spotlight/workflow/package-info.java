/**
 * Runs the BPMN processes: the embedded engine, its deployments, its clock and its jobs; nothing outside sees the engine.
 */
@org.springframework.modulith.ApplicationModule(displayName = "Workflow", allowedDependencies = {})
package gov.nyc.schools.spotlight.workflow;
