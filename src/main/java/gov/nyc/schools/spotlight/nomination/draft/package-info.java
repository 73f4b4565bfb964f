/**
 * Keeps what somebody types, sound or not, until it is sent in.
 */
package gov.nyc.schools.spotlight.nomination.draft;
