/** Runs the local default's mail server, keeps what it receives, and shows everybody's mail on one page. */
package gov.nyc.schools.spotlight.demo.mailbox;
