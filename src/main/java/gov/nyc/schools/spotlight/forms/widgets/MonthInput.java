package gov.nyc.schools.spotlight.forms.widgets;

import gov.nyc.schools.spotlight.forms.BrokenForm;
import gov.nyc.schools.spotlight.forms.FormField;
import gov.nyc.schools.spotlight.forms.FormWidget;
import gov.nyc.schools.spotlight.forms.WidgetAnswer;
import gov.nyc.schools.spotlight.forms.WidgetInput;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Month;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/**
 * A month of a year, answered as {@code 2024-09}: a list of months and a year to type, since half of the browsers have no picker for
 * months. Properties {@code earliest} and {@code latest}: a month or {@code today}.
 */
@Component
class MonthInput implements FormWidget {

  private static final ZoneId CITY = ZoneId.of("America/New_York");

  /** What the fragment shows. */
  record View(List<Choice> months, String year) {}

  /** One month to choose. */
  record Choice(int value, String label, boolean chosen) {}

  private final Clock clock;

  MonthInput(Clock clock) {
    this.clock = clock;
  }

  @Override
  public String name() {
    return "month";
  }

  @Override
  public String template() {
    return "forms/widgets :: month";
  }

  @Override
  public boolean owns(FormField field, String part) {
    return part.equals("month") || part.equals("year");
  }

  @Override
  public WidgetAnswer read(WidgetInput input) {
    String month = input.first("month").strip();
    String year = input.first("year").strip();
    String whole = input.first("").strip();
    if (whole.isEmpty() && month.isEmpty() && year.isEmpty()) {
      return WidgetAnswer.none();
    }
    Optional<YearMonth> read = whole.isEmpty() ? month(year, month) : whole(whole);
    if (read.isEmpty()) {
      return WidgetAnswer.refused(input.error(month.isEmpty() ? "month" : "year", "month"));
    }
    Optional<YearMonth> earliest = limit(input.field(), "earliest");
    Optional<YearMonth> latest = limit(input.field(), "latest");
    if (earliest.isPresent() && read.get().isBefore(earliest.get())) {
      return WidgetAnswer.refused(input.error("month", "monthTooEarly", earliest.get()));
    }
    if (latest.isPresent() && read.get().isAfter(latest.get())) {
      return WidgetAnswer.refused(input.error("month", "monthTooLate", latest.get()));
    }
    return WidgetAnswer.of(read.get().toString());
  }

  private static Optional<YearMonth> whole(String text) {
    return text.matches("\\d{4}-\\d{2}") ? month(text.substring(0, 4), text.substring(5)) : Optional.empty();
  }

  private static Optional<YearMonth> month(String year, String month) {
    if (!year.matches("(19|20|21)\\d{2}") || !month.matches("\\d{1,2}")) {
      return Optional.empty();
    }
    try {
      return Optional.of(YearMonth.of(Integer.parseInt(year), Integer.parseInt(month)));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private Optional<YearMonth> limit(FormField field, String property) {
    return field.property(property).map(limit -> limit.equals("today") ? YearMonth.now(clock.withZone(CITY)) : YearMonth.parse(limit));
  }

  @Override
  public MultiValueMap<String, String> typed(FormField field, Object answer) {
    MultiValueMap<String, String> typed = new LinkedMultiValueMap<>();
    whole(answer.toString()).ifPresent(month -> {
      typed.add("month", String.valueOf(month.getMonthValue()));
      typed.add("year", String.valueOf(month.getYear()));
    });
    return typed;
  }

  @Override
  public View view(WidgetInput typed, Locale locale) {
    Optional<YearMonth> whole = whole(typed.first("").strip());
    String month = whole.map(each -> String.valueOf(each.getMonthValue())).orElse(typed.first("month").strip());
    String year = whole.map(each -> String.valueOf(each.getYear())).orElse(typed.first("year"));
    return new View(Stream.of(Month.values()).map(each -> new Choice(each.getValue(), each.getDisplayName(TextStyle.FULL_STANDALONE, locale),
        month.replaceFirst("^0", "").equals(String.valueOf(each.getValue())))).toList(), year);
  }

  @Override
  public List<String> shown(FormField field, Object answer, Locale locale) {
    return List.of(whole(answer.toString()).map(DateTimeFormatter.ofPattern("LLLL yyyy", locale)::format).orElse(answer.toString()));
  }

  @Override
  public void check(String where, FormField field) {
    for (String property : List.of("earliest", "latest")) {
      String limit = field.property(property).orElse("today");
      if (!limit.equals("today") && whole(limit).isEmpty()) {
        throw new BrokenForm(where, property + " must be a month like 2024-09, or today");
      }
    }
  }
}
