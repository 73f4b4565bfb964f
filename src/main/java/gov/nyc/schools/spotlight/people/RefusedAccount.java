package gov.nyc.schools.spotlight.people;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** A change of an account that is not taken. Nothing was saved. */
@ResponseStatus(HttpStatus.UNPROCESSABLE_ENTITY)
public class RefusedAccount extends RuntimeException {

  private final String field;
  private final String reason;

  RefusedAccount(String field, String reason) {
    super("account refused: " + field + " " + reason);
    this.field = field;
    this.reason = reason;
  }

  /** What was typed as districts are not numbers of one or two digits. */
  public static RefusedAccount districts() {
    return new RefusedAccount("districts", "districts.malformed");
  }

  /** The input that it is about: {@code name}, {@code email}, {@code password}, {@code roles}, {@code districts}, {@code active}. */
  public String field() {
    return field;
  }

  /** Bundle key {@code people.refused.<reason>} says it in words. */
  public String reason() {
    return reason;
  }
}
