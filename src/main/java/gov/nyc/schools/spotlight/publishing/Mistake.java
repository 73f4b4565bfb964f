package gov.nyc.schools.spotlight.publishing;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.support.DefaultMessageSourceResolvable;

/**
 * One thing that is wrong with a form.
 *
 * @param field name of the field; bundle key {@code publishing.field.<field>} is its label; empty when it concerns the whole form
 * @param key bundle key that says what is wrong and what to do; {@code {0}} is the label, what follows is {@code more}
 */
public record Mistake(String field, String key, List<Object> more) implements MessageSourceResolvable {

  Mistake(String field, String key, Object... more) {
    this(field, key, Arrays.asList(more));
  }

  @Override
  public String[] getCodes() {
    return new String[] {key};
  }

  @Override
  public Object[] getArguments() {
    return Stream.concat(Stream.of(new DefaultMessageSourceResolvable(new String[] {"publishing.field." + field}, "")), more.stream()).toArray();
  }
}
