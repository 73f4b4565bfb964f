/**
 * Knows what nominations are scored by: criteria, weights, what each score means, and when two reviews disagree.
 */
package gov.nyc.schools.spotlight.review.rubric;
