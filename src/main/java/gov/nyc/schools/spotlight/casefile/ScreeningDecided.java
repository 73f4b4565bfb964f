package gov.nyc.schools.spotlight.casefile;

import java.util.UUID;

/**
 * A case was referred or declined at screening. Published in the transaction of the person who decided; whoever keeps
 * decisions holds it until it is told.
 *
 * @param outcome {@code refer} or {@code decline}
 * @param reasonCode one of the programme's reasons for a decline; null when referred
 * @param words what the nominator will read, as typed
 * @param office where the nominator is sent, as typed; null when declined
 */
public record ScreeningDecided(String caseNumber, String outcome, String reasonCode, String words, String office,
    UUID decidedBy) {}
