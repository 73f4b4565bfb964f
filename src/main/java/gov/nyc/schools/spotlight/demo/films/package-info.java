/** Shows something in the place of the stories' films, which nobody has made. */
package gov.nyc.schools.spotlight.demo.films;
