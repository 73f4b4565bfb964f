/**
 * Reads what a browser sent: where to, what kind of answer it wants, and what was typed.
 */
package gov.nyc.schools.spotlight.site.requests;
