package gov.nyc.schools.spotlight.forms.widgets;

import gov.nyc.schools.spotlight.forms.BrokenForm;
import gov.nyc.schools.spotlight.forms.FormField;
import gov.nyc.schools.spotlight.forms.FormWidget;
import gov.nyc.schools.spotlight.forms.TypedText;
import gov.nyc.schools.spotlight.forms.WidgetAnswer;
import gov.nyc.schools.spotlight.forms.WidgetInput;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/**
 * One line, chosen from what is offered or written anew. Property {@code offers} names the lines among what is known besides the answers;
 * {@code validate.maxLength} limits what is written. Answered as the line itself.
 */
@Component
class OfferedInput implements FormWidget {

  private static final String OTHER = "other";
  /** Before a line that is offered: it may itself be called "other". */
  private static final String OFFERED = "=";

  /** What the fragment shows. @param other what was written instead; @param writes whether that was chosen */
  record View(List<Choice> choices, boolean writes, String other) {}

  /** One line that is offered. */
  record Choice(String value, String label, boolean chosen) {}

  @Override
  public String name() {
    return "offered";
  }

  @Override
  public String template() {
    return "forms/widgets :: offered";
  }

  @Override
  public boolean owns(FormField field, String part) {
    return part.equals(OTHER);
  }

  @Override
  public WidgetAnswer read(WidgetInput input) {
    var chosen = input.first("");
    var written = new TypedText(input.first(OTHER));
    if (chosen.startsWith(OFFERED)) {
      return written.blank() ? line(input, "", new TypedText(chosen.substring(OFFERED.length())))
          : WidgetAnswer.refused(input.error(OTHER, "offeredAndWritten"));
    }
    if (!chosen.isEmpty() && !chosen.equals(OTHER)) {
      return WidgetAnswer.refused(input.error("", "notAnOption"));
    }
    return line(input, OTHER, written);
  }

  private static WidgetAnswer line(WidgetInput input, String part, TypedText text) {
    if (text.unstorable().isPresent()) {
      var where = text.unstorable().get();
      return WidgetAnswer.refused(input.error(part, "unstorable", where.name(), where.position()));
    }
    if (text.blank()) {
      return WidgetAnswer.none();
    }
    if (text.hasLineEnd()) {
      return WidgetAnswer.refused(input.error(part, "oneLine"));
    }
    int most = input.field().rules().maxLength();
    return text.length() > most ? WidgetAnswer.refused(input.error(part, "tooLong", most, text.length(), text.length() - most))
        : WidgetAnswer.of(text.text());
  }

  @Override
  public MultiValueMap<String, String> typed(FormField field, Object answer) {
    var typed = new LinkedMultiValueMap<String, String>();
    typed.add("", OFFERED + answer);
    return typed;
  }

  @Override
  public Object view(WidgetInput typed, Locale locale) {
    var chosen = typed.first("");
    var offers = offers(typed);
    boolean gone = chosen.startsWith(OFFERED) && !offers.contains(chosen.substring(OFFERED.length()));
    var written = gone ? chosen.substring(OFFERED.length()) : typed.first(OTHER);
    return new View(offers.stream().map(offer -> new Choice(OFFERED + offer, offer, chosen.equals(OFFERED + offer))).toList(),
        gone || chosen.equals(OTHER) || offers.isEmpty(), new TypedText(written).showable());
  }

  private static List<String> offers(WidgetInput typed) {
    var known = typed.scope().known().get(typed.field().property("offers").orElseThrow());
    return known instanceof Collection<?> lines ? lines.stream().map(String::valueOf).toList() : List.of();
  }

  @Override
  public List<String> shown(FormField field, Object answer, Locale locale) {
    return List.of(answer.toString());
  }

  @Override
  public void check(String where, FormField field) {
    if (field.property("offers").isEmpty() || field.rules().maxLength() == null) {
      throw new BrokenForm(where, "property offers and a maxLength are needed");
    }
  }
}
