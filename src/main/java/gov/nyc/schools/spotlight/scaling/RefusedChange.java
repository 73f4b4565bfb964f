package gov.nyc.schools.spotlight.scaling;

import org.springframework.context.MessageSourceResolvable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** A change of a series that breaks a rule. Nothing was changed. */
@ResponseStatus(HttpStatus.UNPROCESSABLE_ENTITY)
class RefusedChange extends RuntimeException implements MessageSourceResolvable {

  private final boolean tooLate;
  private final String fieldId;
  private final String messageKey;
  private final Object[] arguments;

  /** Something typed that must be written otherwise. */
  RefusedChange(String messageKey, Object... arguments) {
    this(false, null, messageKey, arguments);
  }

  private RefusedChange(boolean tooLate, String fieldId, String messageKey, Object... arguments) {
    super(messageKey);
    this.tooLate = tooLate;
    this.fieldId = fieldId;
    this.messageKey = messageKey;
    this.arguments = arguments.clone();
  }

  /** What was wanted can't be done any more, whatever is typed. */
  static RefusedChange tooLate(String messageKey) {
    return new RefusedChange(true, null, messageKey);
  }

  /** Something typed in this very field. */
  static RefusedChange at(String fieldId, String messageKey) {
    return new RefusedChange(false, fieldId, messageKey);
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
