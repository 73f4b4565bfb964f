package gov.nyc.schools.spotlight.tasks;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** A finished form that breaks a rule of its room. Nothing was changed. */
@ResponseStatus(HttpStatus.UNPROCESSABLE_ENTITY)
public class RefusedTask extends RuntimeException {

  private final String field;
  private final String messageKey;
  private final Object[] arguments;

  /**
   * @param field the form's key that the message belongs to, or null for the whole form
   * @param messageKey says in words what is wrong and what to do
   */
  public RefusedTask(String field, String messageKey, Object... arguments) {
    super(messageKey);
    this.field = field;
    this.messageKey = messageKey;
    this.arguments = arguments.clone();
  }

  public String field() {
    return field;
  }

  public String messageKey() {
    return messageKey;
  }

  public Object[] arguments() {
    return arguments.clone();
  }
}
