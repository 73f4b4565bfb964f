package gov.nyc.schools.spotlight.nomination.web;

import org.springframework.context.MessageSourceResolvable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** More was sent within an hour than people send. Nothing is lost: a draft is saved before it is counted. */
@ResponseStatus(HttpStatus.TOO_MANY_REQUESTS)
class TooFast extends RuntimeException implements MessageSourceResolvable {

  TooFast() {
    super("too many within an hour");
  }

  @Override
  public String[] getCodes() {
    return new String[] {"nomination.pace"};
  }
}
