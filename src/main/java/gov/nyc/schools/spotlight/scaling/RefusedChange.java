package gov.nyc.schools.spotlight.scaling;

import org.springframework.context.MessageSourceResolvable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** A change of a series that breaks a rule. Nothing was changed. */
@ResponseStatus(HttpStatus.UNPROCESSABLE_ENTITY)
class RefusedChange extends RuntimeException implements MessageSourceResolvable {

  private final boolean tooLate;
  private final String fieldId;
  private final boolean stale;
  private final String messageKey;
  private final Object[] arguments;

  /** Something typed that must be written otherwise. */
  RefusedChange(String messageKey, Object... arguments) {
    this(false, false, null, messageKey, arguments);
  }

  private RefusedChange(boolean tooLate, boolean stale, String fieldId, String messageKey, Object... arguments) {
    super(messageKey);
    this.tooLate = tooLate;
    this.stale = stale;
    this.fieldId = fieldId;
    this.messageKey = messageKey;
    this.arguments = arguments.clone();
  }

  /** What was wanted can't be done any more, whatever is typed. */
  static RefusedChange tooLate(String messageKey) {
    return new RefusedChange(true, false, null, messageKey);
  }

  /** Something typed in this very field. */
  static RefusedChange at(String fieldId, String messageKey) {
    return new RefusedChange(false, false, fieldId, messageKey);
  }

  /** Somebody else changed it since its form was opened. Who saves once more has seen what it is now. */
  static RefusedChange stale(String messageKey, Object... arguments) {
    return new RefusedChange(false, true, null, messageKey, arguments);
  }

  HttpStatus status() {
    return stale ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_ENTITY;
  }

  /** The field of the page that it belongs to; null: the one that the form is about. */
  String fieldId() {
    return fieldId;
  }

  boolean tooLate() {
    return tooLate;
  }

  @Override
  public String[] getCodes() {
    return new String[] {messageKey};
  }

  @Override
  public Object[] getArguments() {
    return arguments.clone();
  }
}
