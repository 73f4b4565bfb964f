package gov.nyc.schools.spotlight.spotlight;

import org.springframework.context.MessageSourceResolvable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** What somebody wants to do on the case page lacks something. Nothing was changed. */
@ResponseStatus(HttpStatus.UNPROCESSABLE_ENTITY)
class RefusedAction extends RuntimeException implements MessageSourceResolvable {

  private final String messageKey;

  RefusedAction(String messageKey) {
    super(messageKey);
    this.messageKey = messageKey;
  }

  @Override
  public String[] getCodes() {
    return new String[] {messageKey};
  }
}
