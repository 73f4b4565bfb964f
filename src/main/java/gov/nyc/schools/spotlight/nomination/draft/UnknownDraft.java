package gov.nyc.schools.spotlight.nomination.draft;

import org.springframework.context.MessageSourceResolvable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** No draft has this address: it was copied in part, or the draft is over 60 days old and gone. */
@ResponseStatus(HttpStatus.NOT_FOUND)
public class UnknownDraft extends RuntimeException implements MessageSourceResolvable {

  public UnknownDraft() {
    super("no such draft");
  }

  @Override
  public String[] getCodes() {
    return new String[] {"nomination.draft.unknown"};
  }
}
