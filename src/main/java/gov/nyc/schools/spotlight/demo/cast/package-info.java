/** Makes the invented people, schools and cases of the local default. */
package gov.nyc.schools.spotlight.demo.cast;
