/** The spotlight tracker: cases of practices that work in schools, from nomination to scaling story. */
package gov.nyc.schools.spotlight;
