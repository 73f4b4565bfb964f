package gov.nyc.schools.spotlight.casefile;

/**
 * A decision that was told is reversed: another one is made in its place. Published in the transaction that reverses it, before the case
 * stands elsewhere; rooms that work on the case because of it end their work: listen with {@code @EventListener}.
 *
 * @param outcome what had been told: {@code accept}, {@code lab}, {@code revise}, {@code decline} or {@code refer}
 */
public record DecisionReversed(String caseNumber, String outcome) {}
