/**
 * Compares how strictly reviewers score, and which criteria they see most differently.
 */
package gov.nyc.schools.spotlight.review.calibration;
