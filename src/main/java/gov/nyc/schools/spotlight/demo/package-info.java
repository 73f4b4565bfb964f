/**
 * Runs the tracker on one machine without anything installed: database, mail server, mailbox page, invented people and cases.
 */
@org.springframework.modulith.ApplicationModule(displayName = "Demo", allowedDependencies = {"nomination", "review", "spotlight", "scaling", "publishing", "approval", "tasks", "casefile", "forms", "mail", "people", "schools", "start", "workflow"})
package gov.nyc.schools.spotlight.demo;
