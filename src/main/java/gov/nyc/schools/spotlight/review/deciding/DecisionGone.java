package gov.nyc.schools.spotlight.review.deciding;

import org.springframework.context.MessageSourceResolvable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** The decision doesn't stand any more as the page said, and nothing was changed. The page that says so keeps what was typed. */
@ResponseStatus(HttpStatus.CONFLICT)
class DecisionGone extends RuntimeException implements MessageSourceResolvable {

  private final String key;

  private DecisionGone(String key) {
    super(key);
    this.key = key;
  }

  /** Somebody released it or took it back. */
  static DecisionGone notHeld() {
    return new DecisionGone("review.letter.gone");
  }

  /** It was reversed before, the case went on, or something of it is public or was. */
  static DecisionGone notReversible() {
    return new DecisionGone("review.reverse.gone");
  }

  @Override
  public String[] getCodes() {
    return new String[] {key};
  }
}
