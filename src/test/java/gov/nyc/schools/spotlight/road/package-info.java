/** Whole roads through the tracker, walked in a browser as its people walk them. */
package gov.nyc.schools.spotlight.road;
