/**
 * Has files looked through for viruses by a scanner beside the tracker.
 */
package gov.nyc.schools.spotlight.casefile.scan;
