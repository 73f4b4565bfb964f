/**
 * Reads Camunda Forms, shows them as pages and checks what people typed against the same file.
 */
@org.springframework.modulith.ApplicationModule(displayName = "Forms", allowedDependencies = {"schools"})
package gov.nyc.schools.spotlight.forms;
