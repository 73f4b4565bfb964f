/**
 * Answers for personal links that open nothing any more, and mails new ones.
 */
package gov.nyc.schools.spotlight.site.links;
