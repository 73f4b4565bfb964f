/**
 * Tells people what went wrong: what happened, whether it was saved, and what to do.
 */
package gov.nyc.schools.spotlight.site.errors;
