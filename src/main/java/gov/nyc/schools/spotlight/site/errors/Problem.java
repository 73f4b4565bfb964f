package gov.nyc.schools.spotlight.site.errors;

import org.springframework.context.MessageSourceResolvable;
import org.springframework.http.HttpStatus;

/**
 * What went wrong, as far as a person needs to know.
 *
 * @param kind the middle of the message keys: {@code site.error.<kind>.title} and {@code .text}
 * @param said what the exception itself has to say in place of the text, or null
 * @param reference what people quote when they ask for help and what the log has beside the cause; null when there is nothing to log
 */
record Problem(HttpStatus status, String kind, MessageSourceResolvable said, String reference) {

  Problem(HttpStatus status, String kind) {
    this(status, kind, null, null);
  }

  /** Whether the same request may well succeed a moment later. */
  public boolean passes() {
    return status.is5xxServerError() || status == HttpStatus.TOO_MANY_REQUESTS;
  }
}
