package gov.nyc.schools.spotlight.casefile;

import java.util.Map;
import java.util.UUID;

/**
 * Something that happened to a case.
 *
 * @param type a code in kebab case; bundle key {@code casefile.event.<type>} says it in words
 * @param actorId who did it; null for the system
 * @param details ids, codes and numbers only, never names, addresses or typed texts
 */
public record CaseEvent(String type, UUID actorId, Channel channel, Map<String, Object> details) {

  public CaseEvent {
    details = Map.copyOf(details);
  }

  public static CaseEvent by(UUID actorId, Channel channel, String type) {
    return new CaseEvent(type, actorId, channel, Map.of());
  }

  public static CaseEvent bySystem(String type) {
    return new CaseEvent(type, null, Channel.SYSTEM, Map.of());
  }

  public CaseEvent with(Map<String, Object> details) {
    return new CaseEvent(type, actorId, channel, details);
  }
}
