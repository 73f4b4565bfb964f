package gov.nyc.schools.spotlight.casefile;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** The note was changed elsewhere since this edit began. Nothing was saved; {@link #now()} is how it reads now. */
@ResponseStatus(HttpStatus.CONFLICT)
public class StaleNote extends RuntimeException {

  private final transient Note now;

  StaleNote(Note now) {
    super("note " + now.id() + " was changed meanwhile");
    this.now = now;
  }

  public Note now() {
    return now;
  }
}
