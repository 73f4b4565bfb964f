package gov.nyc.schools.spotlight.mail;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/**
 * One mail to one person, as a room hands it to the {@link Outbox}: what happened, who hears of it, and a snapshot of the values
 * that it tells. Begin with {@link #about}, then {@link #to}.
 *
 * @param event names the happening and nothing else in the world, such as {@code nomination-received:SP-2026-00042:1}; the same
 *     event, recipient and template make one mail, however often they are posted
 * @param template name of the file under {@code templates/mail}, such as {@code nomination-received}
 * @param recipientId the person's id, or null for somebody without one
 * @param recipientName as the person writes it; may be empty
 * @param address where it goes
 * @param locale the language it is written in
 * @param caseNumber the case whose page lists it, or null
 * @param values what the template may show: {@code String, Instant, LocalDate, Integer, Long, Boolean}; null is left out
 * @param links personal links by the name that the template uses
 * @param urgent true: goes out at once, even at night; false: waits for 7:00 on a working day in New York
 * @param notBefore earliest moment of sending, or null
 * @param actionNeededBy puts "[Action needed by Dec 3]" before the subject; null when nothing is needed
 * @param typedAddress true while nobody has shown that the address is theirs: such mail is limited for each address and day
 * @param taskId the open task that it speaks of, or null: once that is over, the letter isn't true any more and doesn't leave
 */
public record Letter(String event, String template, UUID recipientId, String recipientName, String address, Locale locale,
    String caseNumber, Map<String, Object> values, Map<String, LinkId> links, boolean urgent, Instant notBefore,
    Instant actionNeededBy, boolean typedAddress, String taskId) {

  public Letter {
    if (event == null || event.isBlank() || template == null || !template.matches("[a-z][a-z0-9-]*")) {
      throw new IllegalArgumentException("a letter needs an event and a template's name");
    }
    values = Map.copyOf(values);
    links = Map.copyOf(links);
    values.forEach(Letter::requireKind);
  }

  /** Begins a letter that may wait for the morning; say {@link #atOnce} when it answers what a person just did. */
  public static Letter about(String event, String template) {
    return new Letter(event, template, null, "", "", Locale.US, null, Map.of(), Map.of(), false, null, null, false, null);
  }

  public Letter to(UUID personId, String name, String address, Locale locale) {
    return new Letter(event, template, personId, name == null ? "" : name, address, locale, caseNumber, values, links, urgent,
        notBefore, actionNeededBy, typedAddress, taskId);
  }

  public Letter onCase(String number) {
    return new Letter(event, template, recipientId, recipientName, address, locale, number, values, links, urgent, notBefore,
        actionNeededBy, typedAddress, taskId);
  }

  public Letter with(String name, Object value) {
    if (value == null) {
      return this;
    }
    Map<String, Object> more = new LinkedHashMap<>(values);
    more.put(name, value);
    return new Letter(event, template, recipientId, recipientName, address, locale, caseNumber, more, links, urgent, notBefore,
        actionNeededBy, typedAddress, taskId);
  }

  public Letter link(String name, LinkId link) {
    Map<String, LinkId> more = new LinkedHashMap<>(links);
    more.put(name, link);
    return new Letter(event, template, recipientId, recipientName, address, locale, caseNumber, values, more, urgent, notBefore,
        actionNeededBy, typedAddress, taskId);
  }

  /** Urgent: answers something that its recipient, or someone who waits, just did. */
  public Letter atOnce() {
    return new Letter(event, template, recipientId, recipientName, address, locale, caseNumber, values, links, true, notBefore,
        actionNeededBy, typedAddress, taskId);
  }

  public Letter notBefore(Instant moment) {
    return new Letter(event, template, recipientId, recipientName, address, locale, caseNumber, values, links, urgent, moment,
        actionNeededBy, typedAddress, taskId);
  }

  public Letter actionNeededBy(Instant moment) {
    return new Letter(event, template, recipientId, recipientName, address, locale, caseNumber, values, links, urgent, notBefore,
        moment, typedAddress, taskId);
  }

  /** For an address that a stranger typed and that nobody confirmed yet (mail rule 8). */
  public Letter toTypedAddress() {
    return new Letter(event, template, recipientId, recipientName, address, locale, caseNumber, values, links, urgent, notBefore,
        actionNeededBy, true, taskId);
  }

  /** Only true while this task is open: it doesn't leave after that. */
  public Letter whileOpen(String taskId) {
    return new Letter(event, template, recipientId, recipientName, address, locale, caseNumber, values, links, urgent, notBefore,
        actionNeededBy, typedAddress, taskId);
  }

  private static void requireKind(String name, Object value) {
    if (!(value instanceof String || value instanceof Instant || value instanceof LocalDate || value instanceof Integer
        || value instanceof Long || value instanceof Boolean)) {
      throw new IllegalArgumentException("a letter can't keep " + name + " of " + value.getClass());
    }
  }
}
