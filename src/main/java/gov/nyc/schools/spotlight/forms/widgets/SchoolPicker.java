package gov.nyc.schools.spotlight.forms.widgets;

import gov.nyc.schools.spotlight.forms.FieldError;
import gov.nyc.schools.spotlight.forms.FormField;
import gov.nyc.schools.spotlight.forms.FormWidget;
import gov.nyc.schools.spotlight.forms.TypedText;
import gov.nyc.schools.spotlight.forms.WidgetAnswer;
import gov.nyc.schools.spotlight.forms.WidgetInput;
import gov.nyc.schools.spotlight.schools.Dbn;
import gov.nyc.schools.spotlight.schools.InvalidDbn;
import gov.nyc.schools.spotlight.schools.School;
import gov.nyc.schools.spotlight.schools.SchoolDirectory;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/**
 * One or more schools of the directory, by name or DBN. Ticked schools come under the field's name, what was typed to find more
 * under {@code text}, a school that the directory lacks under {@code unlisted}. Property {@code maxItems}, 10 when it isn't said.
 */
@Component
class SchoolPicker implements FormWidget {

  private static final int MOST = 10;
  private static final int MATCHES = 10;
  private static final int LONGEST_UNLISTED = 200;

  /**
   * What the fragment shows.
   *
   * @param found schools that match what was typed and are not picked yet
   * @param searched whether something was typed to find a school
   * @param nothing whether no school at all matches it
   * @param charter whether a charter school is among the picked ones
   */
  record View(List<Choice> picked, List<Choice> found, boolean searched, boolean nothing, String text, String unlisted, int most, boolean charter) {}

  /** @param kind message key of the kind of school */
  record Choice(String dbn, String name, String borough, String kind) {
    static Choice of(School school) {
      return new Choice(school.dbn().value(), school.name(), school.borough().label(), school.kind().key());
    }
  }

  private final SchoolDirectory directory;
  private final MessageSource messages;

  SchoolPicker(SchoolDirectory directory, MessageSource messages) {
    this.directory = directory;
    this.messages = messages;
  }

  @Override
  public String name() {
    return "school-picker";
  }

  @Override
  public String template() {
    return "schools/picker :: picker";
  }

  @Override
  public boolean owns(FormField field, String part) {
    return part.equals("text") || part.equals("unlisted");
  }

  @Override
  public WidgetAnswer read(WidgetInput input) {
    List<FieldError> errors = new ArrayList<>();
    Set<String> dbns = new LinkedHashSet<>();
    List<Dbn> ticked = input.all("").stream().filter(typed -> !typed.isBlank()).map(SchoolPicker::dbn).flatMap(Optional::stream).distinct().toList();
    if (ticked.size() < input.all("").stream().filter(typed -> !typed.isBlank()).distinct().count()
        || !directory.findAll(ticked).keySet().containsAll(ticked)) {
      errors.add(input.error("", "notAnOption"));
    } else {
      ticked.forEach(dbn -> dbns.add(dbn.value()));
      readText(input, dbns, errors);
    }
    String unlisted = unlisted(input, errors);
    int most = input.field().number("maxItems", MOST);
    if (dbns.size() > most) {
      errors.add(input.error("", "tooMany", most, dbns.size()));
    }
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("dbns", List.copyOf(dbns));
    answer.put("unlisted", unlisted);
    return new WidgetAnswer(dbns.isEmpty() && unlisted == null ? null : answer, errors);
  }

  /** What was typed counts when it can mean one school only; else its writer is asked to choose. */
  private void readText(WidgetInput input, Set<String> dbns, List<FieldError> errors) {
    TypedText text = new TypedText(input.first("text"));
    if (text.blank()) {
      return;
    }
    if (text.unstorable().isPresent() || text.length() > LONGEST_UNLISTED) {
      errors.add(input.error("text", "schools.picker.unreadable"));
      return;
    }
    List<String> codes = codes(text.text());
    if (codes.isEmpty()) {
      readName(input, text.text(), dbns, errors);
    }
    for (String code : codes) {
      try {
        Dbn dbn = Dbn.of(code);
        if (directory.find(dbn).isPresent()) {
          dbns.add(dbn.value());
        } else {
          errors.add(input.error("text", "schools.picker.unknown", dbn.value()));
        }
      } catch (InvalidDbn e) {
        errors.add(input.error("text", e.reason().key()));
      }
    }
  }

  private void readName(WidgetInput input, String text, Set<String> dbns, List<FieldError> errors) {
    Optional<School> named = directory.named(text);
    if (named.isPresent()) {
      dbns.add(named.get().dbn().value());
      return;
    }
    List<School> found = directory.search(text, MATCHES);
    if (found.stream().noneMatch(school -> dbns.contains(school.dbn().value()))) {
      errors.add(input.error("text", found.isEmpty() ? "schools.picker.none" : "schools.picker.choose", new TypedText(text).text()));
    }
  }

  private static String unlisted(WidgetInput input, List<FieldError> errors) {
    TypedText text = new TypedText(input.first("unlisted"));
    if (text.blank()) {
      return null;
    }
    if (text.unstorable().isPresent()) {
      errors.add(input.error("unlisted", "unstorable", text.unstorable().get().name(), text.unstorable().get().position()));
      return null;
    }
    if (text.length() > LONGEST_UNLISTED) {
      errors.add(input.error("unlisted", "tooLong", LONGEST_UNLISTED, text.length(), text.length() - LONGEST_UNLISTED));
      return null;
    }
    return text.text();
  }

  /** The entries of a text that consists of codes alone; else none. */
  private static List<String> codes(String text) {
    List<String> entries = Stream.of(text.strip().split("[,;\\s]+")).toList();
    return entries.stream().allMatch(Dbn::isShapedLike) ? entries : List.of();
  }

  private static Optional<Dbn> dbn(String typed) {
    try {
      return Optional.of(Dbn.of(typed));
    } catch (InvalidDbn e) {
      return Optional.empty();
    }
  }

  @Override
  public MultiValueMap<String, String> typed(FormField field, Object answer) {
    MultiValueMap<String, String> typed = new LinkedMultiValueMap<>();
    dbns(answer).forEach(dbn -> typed.add("", dbn));
    unlisted(answer).ifPresent(text -> typed.add("unlisted", text));
    return typed;
  }

  @Override
  public View view(WidgetInput typed, Locale locale) {
    List<Dbn> ticked = typed.all("").stream().map(SchoolPicker::dbn).flatMap(Optional::stream).distinct().toList();
    Map<Dbn, School> known = directory.findAll(ticked);
    List<Choice> picked = ticked.stream().map(known::get).filter(Objects::nonNull).map(Choice::of).toList();
    String text = new TypedText(typed.first("text")).showable();
    Collection<School> all = text.isBlank() ? List.of() : found(text);
    List<Choice> found = all.stream().filter(school -> !known.containsKey(school.dbn())).map(Choice::of).toList();
    return new View(picked, found, !text.isBlank(), all.isEmpty(), text, new TypedText(typed.first("unlisted")).showable(),
        typed.field().number("maxItems", MOST), ticked.stream().anyMatch(Dbn::isCharter));
  }

  private Collection<School> found(String text) {
    List<Dbn> codes = codes(text).stream().map(SchoolPicker::dbn).flatMap(Optional::stream).limit(MATCHES).toList();
    return codes.isEmpty() ? directory.search(text, MATCHES) : directory.findAll(codes).values();
  }

  @Override
  public List<String> shown(FormField field, Object answer, Locale locale) {
    List<Dbn> dbns = dbns(answer).stream().map(SchoolPicker::dbn).flatMap(Optional::stream).toList();
    Map<Dbn, School> known = directory.findAll(dbns);
    List<String> lines = new ArrayList<>();
    dbns.forEach(dbn -> lines.add(known.containsKey(dbn) ? known.get(dbn).name() + " (" + dbn + ")" : dbn.value()));
    unlisted(answer).ifPresent(text -> lines.add(messages.getMessage("schools.picker.unlisted.shown", null, locale) + " " + text));
    return lines;
  }

  private static List<String> dbns(Object answer) {
    Object dbns = answer instanceof Map<?, ?> map ? map.get("dbns") : answer;
    return dbns instanceof Collection<?> many ? many.stream().map(String::valueOf).toList() : List.of();
  }

  private static Optional<String> unlisted(Object answer) {
    return answer instanceof Map<?, ?> map && map.get("unlisted") != null ? Optional.of(map.get("unlisted").toString()) : Optional.empty();
  }
}
