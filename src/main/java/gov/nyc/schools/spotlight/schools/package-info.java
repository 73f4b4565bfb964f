/**
 * Keeps the directory of schools and districts and imports it from CSV.
 */
@org.springframework.modulith.ApplicationModule(displayName = "Schools", allowedDependencies = {"people"})
package gov.nyc.schools.spotlight.schools;
