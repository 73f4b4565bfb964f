/**
 * Takes decisions on nominations, holds them until somebody releases them, and tells everybody who waits.
 */
package gov.nyc.schools.spotlight.review.deciding;
