package gov.nyc.schools.spotlight.review.deciding;

import gov.nyc.schools.spotlight.casefile.CaseAccess;
import gov.nyc.schools.spotlight.casefile.UnknownCase;
import gov.nyc.schools.spotlight.forms.FormField;
import gov.nyc.schools.spotlight.forms.FormWidget;
import gov.nyc.schools.spotlight.forms.WidgetAnswer;
import gov.nyc.schools.spotlight.forms.WidgetInput;
import gov.nyc.schools.spotlight.review.ReviewPolicy;
import gov.nyc.schools.spotlight.review.ReviewPolicy.Action;
import gov.nyc.schools.spotlight.review.round.Reviews;
import gov.nyc.schools.spotlight.review.round.WordsToNominator;
import gov.nyc.schools.spotlight.tasks.WorkItem;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/**
 * Shows the decider what each reviewer wrote to the nominator, and leaves out of the mail what is checked. The case travels with the form in
 * a part of its own; what it discloses is checked again for whoever is signed in.
 */
@Component
class LeftOutWidget implements FormWidget {

  private static final String CASE = "case";

  /** @param checked ids of what is left out */
  record Shown(String caseNumber, List<WordsToNominator> words, List<String> checked) {}

  private final Reviews reviews;
  private final CaseAccess access;
  private final ReviewPolicy policy;

  LeftOutWidget(Reviews reviews, CaseAccess access, ReviewPolicy policy) {
    this.reviews = reviews;
    this.access = access;
    this.policy = policy;
  }

  /** The value that a fresh form starts with. */
  static Map<String, String> of(WorkItem item) {
    return Map.of(CASE, item.caseNumber());
  }

  @Override
  public String name() {
    return "left-out";
  }

  @Override
  public String template() {
    return "review/widgets :: left-out";
  }

  @Override
  public boolean owns(FormField field, String part) {
    return part.equals(CASE);
  }

  @Override
  public WidgetAnswer read(WidgetInput input) {
    var chosen = chosen(input);
    return chosen.isEmpty() ? WidgetAnswer.none()
        : chosen.stream().allMatch(LeftOutWidget::isId) ? WidgetAnswer.of(chosen) : WidgetAnswer.refused(input.error("", "notAnOption"));
  }

  @Override
  public MultiValueMap<String, String> typed(FormField field, Object answer) {
    var typed = new LinkedMultiValueMap<String, String>();
    if (answer instanceof Map<?, ?> parts) {
      typed.add(CASE, String.valueOf(parts.get(CASE)));
    } else if (answer instanceof List<?> ids) {
      ids.forEach(id -> typed.add("", id.toString()));
    }
    return typed;
  }

  @Override
  public Object view(WidgetInput typed, Locale locale) {
    policy.require(Action.DECIDE);
    try {
      var number = access.read(typed.first(CASE)).number();
      return new Shown(number, reviews.toNominator(number, reviews.newestRound(number)), new ArrayList<>(chosen(typed)));
    } catch (UnknownCase hidden) {
      return new Shown("", List.of(), List.of());
    }
  }

  @Override
  public List<String> shown(FormField field, Object answer, Locale locale) {
    return answer instanceof List<?> ids ? Stream.of(String.valueOf(ids.size())).toList() : List.of();
  }

  private static List<String> chosen(WidgetInput input) {
    return input.all("").stream().filter(id -> !id.isBlank()).distinct().toList();
  }

  private static boolean isId(String typed) {
    try {
      return UUID.fromString(typed) != null;
    } catch (IllegalArgumentException noId) {
      return false;
    }
  }
}
