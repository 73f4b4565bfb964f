package gov.nyc.schools.spotlight.casefile;

/**
 * A decision was told to those who wait for it. Published in the transaction that posts its mails, before the process
 * goes on.
 *
 * @param outcome {@code accept}, {@code lab}, {@code revise}, {@code decline} or {@code refer}
 * @param words what the nominator reads, as typed; perhaps empty
 */
public record DecisionTold(String caseNumber, String outcome, String words) {}
