package gov.nyc.schools.spotlight.nomination;

import gov.nyc.schools.spotlight.forms.FormAnswer;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** Something is missing or not sound yet. Nothing was sent in; everything typed is kept. */
@ResponseStatus(HttpStatus.UNPROCESSABLE_ENTITY)
public class IncompleteNomination extends RuntimeException {

  private final transient FormAnswer answer;

  IncompleteNomination(FormAnswer answer) {
    super("the nomination is not complete");
    this.answer = answer;
  }

  public FormAnswer answer() {
    return answer;
  }
}
