package gov.nyc.schools.spotlight.scaling;

import org.springframework.context.MessageSourceResolvable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** A change of a series that breaks a rule. Nothing was changed. */
@ResponseStatus(HttpStatus.UNPROCESSABLE_ENTITY)
class RefusedChange extends RuntimeException implements MessageSourceResolvable {

  private final boolean tooLate;
  private final String messageKey;
  private final Object[] arguments;

  /** Something typed that must be written otherwise. */
  RefusedChange(String messageKey, Object... arguments) {
    this(false, messageKey, arguments);
  }

  private RefusedChange(boolean tooLate, String messageKey, Object... arguments) {
    super(messageKey);
    this.tooLate = tooLate;
    this.messageKey = messageKey;
    this.arguments = arguments.clone();
  }

  /** What was wanted can't be done any more, whatever is typed. */
  static RefusedChange tooLate(String messageKey) {
    return new RefusedChange(true, messageKey);
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
