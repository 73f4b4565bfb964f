/**
 * The public pages of the nominator: the form, and what the mailed links open.
 */
package gov.nyc.schools.spotlight.nomination.web;
