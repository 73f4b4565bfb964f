/**
 * Frames every page: layout, sign-in, security headers, languages and errors.
 */
@org.springframework.modulith.ApplicationModule(displayName = "Site", allowedDependencies = {"casefile", "forms", "mail", "people", "schools", "tasks", "workflow"})
package gov.nyc.schools.spotlight.site;
