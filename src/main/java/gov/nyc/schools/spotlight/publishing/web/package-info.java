/** The pages of staff about people shown and media, and the page by which a school withdraws. */
package gov.nyc.schools.spotlight.publishing.web;
