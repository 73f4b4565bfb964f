package gov.nyc.schools.spotlight.forms;

import java.util.Collection;
import java.util.Set;

/**
 * The names that a form written by hand has. Forms in files take nothing else (see {@link FormReading}); these hold themselves to the
 * same rule. Names that begin with an underscore belong to the framework and to buttons.
 */
public record KnownNames(Set<String> names) {

  /** Bundle key that says to people that something else came. */
  public static final String UNKNOWN = "forms.error.unknownField";

  public KnownNames {
    names = Set.copyOf(names);
  }

  public static KnownNames of(String... names) {
    return new KnownNames(Set.of(names));
  }

  /** Whether the form has all of these. */
  public boolean have(Collection<String> submitted) {
    return submitted.stream().allMatch(name -> name.startsWith("_") || names.contains(name));
  }
}
