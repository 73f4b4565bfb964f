/**
 * Sends all mail through one outbox and issues the personal links that mails carry.
 */
@org.springframework.modulith.ApplicationModule(displayName = "Mail", allowedDependencies = {"people"})
package gov.nyc.schools.spotlight.mail;
