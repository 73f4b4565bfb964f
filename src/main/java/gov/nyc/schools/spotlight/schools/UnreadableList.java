package gov.nyc.schools.spotlight.schools;

import java.util.List;
import org.springframework.context.MessageSourceResolvable;

/** A list of schools that can't be read as a whole; nothing of it was imported. Its codes name the reason in the bundle {@code schools}. */
public class UnreadableList extends RuntimeException implements MessageSourceResolvable {

  private final String key;
  private final List<Object> args;

  UnreadableList(String key, Object... args) {
    super(key + " " + List.of(args));
    this.key = key;
    this.args = List.of(args);
  }

  @Override
  public String[] getCodes() {
    return new String[] {key};
  }

  @Override
  public Object[] getArguments() {
    return args.toArray();
  }
}
