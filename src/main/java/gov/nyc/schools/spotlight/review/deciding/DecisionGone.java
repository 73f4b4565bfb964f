package gov.nyc.schools.spotlight.review.deciding;

import org.springframework.context.MessageSourceResolvable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** The decision is not held any more: somebody released it or took it back. The page that says so keeps what was typed. */
@ResponseStatus(HttpStatus.CONFLICT)
class DecisionGone extends RuntimeException implements MessageSourceResolvable {

  @Override
  public String[] getCodes() {
    return new String[] {"review.letter.gone"};
  }
}
