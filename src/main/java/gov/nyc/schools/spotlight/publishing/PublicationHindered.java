package gov.nyc.schools.spotlight.publishing;

import java.util.List;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** Something in it must not be public. Nothing was published. */
@ResponseStatus(HttpStatus.CONFLICT)
public class PublicationHindered extends RuntimeException implements MessageSourceResolvable {

  private final transient List<Hindrance> hindrances;

  PublicationHindered(Subject subject, List<Hindrance> hindrances) {
    super("%s %s is hindered: %s".formatted(subject.kind(), subject.id(), hindrances.stream().map(Hindrance::code).distinct().toList()));
    this.hindrances = List.copyOf(hindrances);
  }

  public List<Hindrance> hindrances() {
    return hindrances;
  }

  @Override
  public String[] getCodes() {
    return new String[] {"publishing.hindered"};
  }
}
