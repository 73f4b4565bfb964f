/**
 * Lets those whose reviews are in, and those who coordinate and decide, talk about a round of review among themselves.
 */
package gov.nyc.schools.spotlight.review.discussion;
