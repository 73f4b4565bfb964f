/**
 * Knows the reviewers: what they know about, the schools that they are tied to, and where that may be a conflict of interest.
 */
package gov.nyc.schools.spotlight.review.reviewers;
