package gov.nyc.schools.spotlight.forms.widgets;

import gov.nyc.schools.spotlight.forms.FormField;
import gov.nyc.schools.spotlight.forms.FormWidget;
import gov.nyc.schools.spotlight.forms.WidgetAnswer;
import gov.nyc.schools.spotlight.forms.WidgetInput;
import gov.nyc.schools.spotlight.schools.Grade;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** Grades to tick, answered as a list of codes in order: {@code PK, 0K, 01 … 12, SE}. */
@Component
class GradesInput implements FormWidget {

  /** Grades 13 and 14 are in a few schools' lists only; nobody is asked for them. */
  private static final Set<Grade> ASKED = EnumSet.complementOf(EnumSet.of(Grade.G13, Grade.G14));

  /** One box to tick. */
  record Choice(String code, String label, boolean chosen) {}

  private final MessageSource messages;

  GradesInput(MessageSource messages) {
    this.messages = messages;
  }

  @Override
  public String name() {
    return "grades";
  }

  @Override
  public String template() {
    return "forms/widgets :: grades";
  }

  @Override
  public WidgetAnswer read(WidgetInput input) {
    Set<String> ticked = input.all("").stream().filter(code -> !code.isEmpty()).collect(Collectors.toSet());
    List<String> codes = ASKED.stream().map(Grade::code).filter(ticked::contains).toList();
    return codes.size() < ticked.size() ? WidgetAnswer.refused(input.error("", "notAnOption")) : WidgetAnswer.of(codes);
  }

  @Override
  public MultiValueMap<String, String> typed(FormField field, Object answer) {
    MultiValueMap<String, String> typed = new LinkedMultiValueMap<>();
    codes(answer).forEach(code -> typed.add("", code));
    return typed;
  }

  @Override
  public List<Choice> view(WidgetInput typed, Locale locale) {
    return ASKED.stream().map(grade -> new Choice(grade.code(), label(grade.code(), locale), typed.all("").contains(grade.code()))).toList();
  }

  @Override
  public List<String> shown(FormField field, Object answer, Locale locale) {
    return List.of(codes(answer).stream().map(code -> label(code, locale)).collect(Collectors.joining(", ")));
  }

  private String label(String code, Locale locale) {
    return messages.getMessage("schools.grade." + code, null, code, locale);
  }

  private static List<String> codes(Object answer) {
    return answer instanceof Collection<?> many ? many.stream().map(String::valueOf).toList() : List.of(answer.toString());
  }
}
