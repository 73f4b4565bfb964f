/**
 * Runs rounds of review: who is asked, who stepped back, whether two reviews agree, and what is recommended.
 */
package gov.nyc.schools.spotlight.review.round;
