package gov.nyc.schools.spotlight.publishing;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** Somebody else has changed an asset since its writer saw it. Nothing was saved. */
@ResponseStatus(HttpStatus.CONFLICT)
public class StaleAsset extends RuntimeException {

  private final transient Asset now;

  StaleAsset(Asset now) {
    super("asset " + now.id() + " was changed meanwhile");
    this.now = now;
  }

  /** The asset as it is by now. */
  public Asset now() {
    return now;
  }
}
