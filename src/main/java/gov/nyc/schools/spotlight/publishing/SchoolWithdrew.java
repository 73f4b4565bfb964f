package gov.nyc.schools.spotlight.publishing;

import gov.nyc.schools.spotlight.casefile.Channel;
import java.util.UUID;

/**
 * The school wants its practice shown no more. By now nothing of the case is public. Rooms that work on the case end their work in the
 * same transaction: listen with {@code @EventListener}.
 *
 * @param reason code: {@code school-asked}, {@code families-asked}, {@code practice-ended}, {@code other}
 * @param wasPublic whether anything was public until now
 * @param by the person who withdrew
 * @param channel {@code LINK} for whoever speaks for the school, {@code PAGE} for a coordinator
 */
public record SchoolWithdrew(String caseNumber, String reason, boolean wasPublic, UUID by, Channel channel) {}
