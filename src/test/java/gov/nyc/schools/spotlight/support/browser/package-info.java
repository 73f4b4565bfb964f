/**
 * Walks through the tracker in a real browser, as one person after another.
 */
package gov.nyc.schools.spotlight.support.browser;
