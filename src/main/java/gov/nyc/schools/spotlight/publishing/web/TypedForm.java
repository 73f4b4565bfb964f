package gov.nyc.schools.spotlight.publishing.web;

import gov.nyc.schools.spotlight.casefile.UnknownCase;
import gov.nyc.schools.spotlight.forms.KnownNames;
import gov.nyc.schools.spotlight.forms.TypedText;
import gov.nyc.schools.spotlight.publishing.RefusedEntry;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** A form as it was typed, to be read and to be shown again. What can't be read counts as not said: commands refuse all of it at once. */
record TypedForm(MultiValueMap<String, String> fields) {

  static final TypedForm EMPTY = new TypedForm(new LinkedMultiValueMap<>());

  /** A form that begins with these values. */
  TypedForm with(String name, Object value) {
    var more = new LinkedMultiValueMap<>(fields);
    if (value != null) {
      more.add(name, value.toString());
    }
    return new TypedForm(more);
  }

  /** The same, with this field as if nobody had typed it. */
  TypedForm without(String name) {
    var fewer = new LinkedMultiValueMap<>(fields);
    fewer.remove(name);
    return new TypedForm(fewer);
  }

  /** @throws RefusedEntry when something came that the form doesn't have: then nobody can tell what was meant */
  void requireOnly(KnownNames known) {
    if (!known.have(fields.keySet())) {
      throw new RefusedEntry("", KnownNames.UNKNOWN);
    }
  }

  /** As it can be shown. */
  public String one(String name) {
    return new TypedText(raw(name)).showable();
  }

  public boolean has(String name, Object value) {
    return fields.getOrDefault(name, List.of()).contains(String.valueOf(value));
  }

  String raw(String name) {
    var value = fields.getFirst(name);
    return value == null ? "" : value;
  }

  /** Null when it is empty or no day. */
  LocalDate day(String name) {
    try {
      return raw(name).isBlank() ? null : LocalDate.parse(raw(name).strip());
    } catch (DateTimeParseException e) {
      return null;
    }
  }

  /** The year in which a school year begins; null when none was chosen. */
  Integer year(String name) {
    return raw(name).matches("20\\d\\d") ? Integer.valueOf(raw(name)) : null;
  }

  /** The choice of this name; null when none was made or the form was altered. */
  <E extends Enum<E>> E choice(String name, E[] values) {
    return Arrays.stream(values).filter(value -> value.name().equals(raw(name))).findFirst().orElse(null);
  }

  <E extends Enum<E>> List<E> choices(String name, E[] values) {
    return Arrays.stream(values).filter(value -> has(name, value)).toList();
  }

  /** Null unless it was answered with yes or no. */
  Boolean yes(String name) {
    return has(name, "yes") ? Boolean.TRUE : has(name, "no") ? Boolean.FALSE : null;
  }

  /** @throws UnknownCase for what is no id: nobody of ours wrote it */
  List<UUID> ids(String name) {
    try {
      return fields.getOrDefault(name, List.of()).stream().map(UUID::fromString).toList();
    } catch (IllegalArgumentException e) {
      throw new UnknownCase();
    }
  }
}
