package gov.nyc.schools.spotlight.forms;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.springframework.util.MultiValueMap;

/** Reads one input and checks it against the rules that concern it alone; being required is looked at when conditions are known. */
final class FieldReading {

  private static final Pattern EMAIL = Pattern.compile("[^\\s@<>()\\[\\]\\\\,;:\"]+@[^\\s@<>()\\[\\]\\\\,;:\"]+\\.[^\\s@<>()\\[\\]\\\\,;:\".]{2,}");
  private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d{1,18}|\\d{1,3}(,\\d{3}){1,5})(\\.\\d{1,10})?");
  private static final ZoneId CITY = ZoneId.of("America/New_York");

  private final Widgets widgets;
  private final Clock clock;
  private final MultiValueMap<String, String> submitted;
  private final Scope scope;

  FieldReading(Widgets widgets, Clock clock, MultiValueMap<String, String> submitted, Scope scope) {
    this.widgets = widgets;
    this.clock = clock;
    this.submitted = submitted;
    this.scope = scope;
  }

  MultiValueMap<String, String> submitted() {
    return submitted;
  }

  WidgetAnswer read(FormField field, String path) {
    WidgetInput input = new WidgetInput(field, path, submitted, scope);
    if (field.fixed()) {
      Object known = scope.known().get(field.key());
      return WidgetAnswer.of(known != null ? known : field.initial());
    }
    Optional<FormWidget> widget = widgets.of(field);
    if (widget.isPresent()) {
      return widget.get().read(input);
    }
    if (field.type() == FieldType.CHECKBOX) {
      return checkbox(input);
    }
    if (field.type().isMany()) {
      return choices(input);
    }
    if (input.all("").size() > 1) {
      return WidgetAnswer.refused(input.error("", "oneAnswer"));
    }
    TypedText typed = new TypedText(input.first(""));
    if (typed.unstorable().isPresent()) {
      TypedText.Unstorable where = typed.unstorable().get();
      return WidgetAnswer.refused(input.error("", "unstorable", where.name(), where.position()));
    }
    if (typed.blank()) {
      return WidgetAnswer.none();
    }
    return switch (field.type()) {
      case NUMBER -> number(input, typed.text().strip());
      case DATETIME -> date(input, typed.text().strip());
      case SELECT, RADIO -> field.option(typed.text()).isPresent() ? WidgetAnswer.of(typed.text()) : WidgetAnswer.refused(input.error("", "notAnOption"));
      default -> field.rules().email() ? email(input, typed.text().strip()) : text(input, typed);
    };
  }

  private WidgetAnswer text(WidgetInput input, TypedText typed) {
    FieldRules rules = input.field().rules();
    boolean line = input.field().type() == FieldType.TEXTFIELD;
    if (line && typed.hasLineEnd()) {
      return WidgetAnswer.refused(input.error("", "oneLine"));
    }
    int length = typed.length();
    int most = rules.maxLength() != null ? rules.maxLength() : line ? FieldRules.LONGEST_LINE : FieldRules.LONGEST_TEXT;
    if (length > most) {
      return WidgetAnswer.refused(input.error("", "tooLong", most, length, length - most));
    }
    if (!scope.draft() && rules.minLength() != null && length < rules.minLength()) {
      return WidgetAnswer.refused(input.error("", "tooShort", rules.minLength(), length));
    }
    if (rules.pattern() != null && !Pattern.compile(rules.pattern()).matcher(typed.text()).find()) {
      return WidgetAnswer.refused(input.error("", input.field().property("patternMessage").orElse("pattern")));
    }
    return WidgetAnswer.of(typed.text());
  }

  private WidgetAnswer email(WidgetInput input, String typed) {
    if (typed.length() > FieldRules.LONGEST_EMAIL || typed.contains("..") || !EMAIL.matcher(typed).matches()) {
      return WidgetAnswer.refused(input.error("", "email"));
    }
    return WidgetAnswer.of(typed);
  }

  private WidgetAnswer number(WidgetInput input, String typed) {
    if (!NUMBER.matcher(typed).matches()) {
      return WidgetAnswer.refused(input.error("", "number"));
    }
    FieldRules rules = input.field().rules();
    BigDecimal value = new BigDecimal(typed.replace(",", ""));
    if (rules.decimalDigits() != null && value.scale() > rules.decimalDigits()) {
      return WidgetAnswer.refused(input.error("", rules.decimalDigits() == 0 ? "wholeNumber" : "tooManyDecimals", rules.decimalDigits()));
    }
    if (rules.min() != null && value.compareTo(rules.min()) < 0) {
      return WidgetAnswer.refused(input.error("", "tooSmall", rules.min()));
    }
    if (rules.max() != null && value.compareTo(rules.max()) > 0) {
      return WidgetAnswer.refused(input.error("", "tooLarge", rules.max()));
    }
    return WidgetAnswer.of(value.scale() == 0 ? (Object) value.longValueExact() : value);
  }

  private WidgetAnswer date(WidgetInput input, String typed) {
    Optional<LocalDate> read = TypedDate.read(typed);
    if (read.isEmpty()) {
      return WidgetAnswer.refused(input.error("", "date"));
    }
    LocalDate today = LocalDate.now(clock.withZone(CITY));
    Optional<LocalDate> earliest = input.field().property("earliest").map(limit -> TypedDate.limit(limit, today));
    Optional<LocalDate> latest = input.field().property("latest").map(limit -> TypedDate.limit(limit, today));
    if (earliest.isPresent() && read.get().isBefore(earliest.get())) {
      return WidgetAnswer.refused(input.error("", "tooEarly", earliest.get()));
    }
    if (latest.isPresent() && read.get().isAfter(latest.get())) {
      return WidgetAnswer.refused(input.error("", "tooLate", latest.get()));
    }
    return WidgetAnswer.of(read.get().toString());
  }

  private static WidgetAnswer checkbox(WidgetInput input) {
    if (!Set.of("true", "false", "on", "").containsAll(input.all(""))) {
      return WidgetAnswer.refused(input.error("", "notAnOption"));
    }
    return WidgetAnswer.of(input.all("").stream().anyMatch(Set.of("true", "on")::contains));
  }

  private WidgetAnswer choices(WidgetInput input) {
    FormField field = input.field();
    Set<String> asked = new TreeSet<>(input.all(""));
    asked.remove("");
    // In the order of the form, whatever the order in which they came.
    List<String> chosen = field.options().stream().map(Option::value).filter(asked::contains).toList();
    if (chosen.size() < asked.size()) {
      return WidgetAnswer.refused(input.error("", "notAnOption"));
    }
    if (chosen.size() > field.most()) {
      return WidgetAnswer.refused(input.error("", "tooMany", field.most(), chosen.size()));
    }
    if (!scope.draft() && !chosen.isEmpty() && chosen.size() < field.fewest()) {
      return WidgetAnswer.refused(input.error("", "tooFew", field.fewest()));
    }
    return WidgetAnswer.of(chosen);
  }
}
