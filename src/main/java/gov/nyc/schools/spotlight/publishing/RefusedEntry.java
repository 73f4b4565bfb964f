package gov.nyc.schools.spotlight.publishing;

import org.springframework.context.MessageSourceResolvable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** Something typed about people shown or media that breaks a rule. Nothing was saved. */
@ResponseStatus(HttpStatus.UNPROCESSABLE_ENTITY)
public class RefusedEntry extends RuntimeException implements MessageSourceResolvable {

  private final String field;
  private final String key;

  /**
   * @param field the field that the message belongs to
   * @param key bundle key that says what is wrong and what to do
   */
  public RefusedEntry(String field, String key) {
    super(key);
    this.field = field;
    this.key = key;
  }

  public String field() {
    return field;
  }

  @Override
  public String[] getCodes() {
    return new String[] {key};
  }
}
