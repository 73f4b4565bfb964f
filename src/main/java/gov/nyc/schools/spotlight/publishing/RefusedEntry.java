package gov.nyc.schools.spotlight.publishing;

import java.util.List;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/**
 * Something typed into a form of this module that breaks rules: all that is wrong with it, in the order of the form. Nothing was saved.
 */
@ResponseStatus(HttpStatus.UNPROCESSABLE_ENTITY)
public class RefusedEntry extends RuntimeException implements MessageSourceResolvable {

  private final transient List<Mistake> mistakes;

  public RefusedEntry(String field, String key, Object... more) {
    this(List.of(new Mistake(field, key, more)));
  }

  /** @param mistakes one or more */
  public RefusedEntry(List<Mistake> mistakes) {
    super(mistakes.toString());
    this.mistakes = List.copyOf(mistakes);
  }

  public List<Mistake> mistakes() {
    return mistakes;
  }

  /** The first mistake in words, for pages that have nothing better to say. */
  @Override
  public String[] getCodes() {
    return mistakes.get(0).getCodes();
  }

  @Override
  public Object[] getArguments() {
    return mistakes.get(0).getArguments();
  }
}
