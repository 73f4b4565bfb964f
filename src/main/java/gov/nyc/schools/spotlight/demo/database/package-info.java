/** Runs the local default's PostgreSQL server in the data folder and cleans up after killed processes. */
package gov.nyc.schools.spotlight.demo.database;
