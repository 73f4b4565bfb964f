/**
 * Knows the people who work on cases or hear of them, their roles, and who is signed in.
 */
@org.springframework.modulith.ApplicationModule(displayName = "People", allowedDependencies = {})
package gov.nyc.schools.spotlight.people;
