package gov.nyc.schools.spotlight.demo.mailbox;

import java.time.Instant;

/**
 * One mail that arrived for one person, as lists show it.
 *
 * @param id        name of its file without the ending
 * @param recipient the address that it was delivered to, in lower case
 * @param name      what the sender calls the recipient, or the address
 * @param from      the sender as the mail says it
 * @param subject   may be empty
 * @param sentAt    the mail's date, or that of its arrival where it has none
 * @param arrivedAt when it was kept: a mail's date knows whole seconds only
 */
record KeptMail(String id, String recipient, String name, String from, String subject, Instant sentAt, Instant arrivedAt) {}
