/**
 * Finds nominations that are likely about the same practice.
 */
package gov.nyc.schools.spotlight.nomination.alike;
