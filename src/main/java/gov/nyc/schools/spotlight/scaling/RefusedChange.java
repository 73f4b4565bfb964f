package gov.nyc.schools.spotlight.scaling;

import org.springframework.context.MessageSourceResolvable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** A change of a series that breaks a rule. Nothing was changed. */
@ResponseStatus(HttpStatus.UNPROCESSABLE_ENTITY)
class RefusedChange extends RuntimeException implements MessageSourceResolvable {

  private final String messageKey;
  private final Object[] arguments;

  RefusedChange(String messageKey, Object... arguments) {
    super(messageKey);
    this.messageKey = messageKey;
    this.arguments = arguments.clone();
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
