/**
 * Says in one sentence why the tracker can't start, and lets production start only with what it needs.
 */
@org.springframework.modulith.ApplicationModule(displayName = "Start", allowedDependencies = {})
package gov.nyc.schools.spotlight.start;
