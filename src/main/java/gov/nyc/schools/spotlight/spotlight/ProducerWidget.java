package gov.nyc.schools.spotlight.spotlight;

import gov.nyc.schools.spotlight.casefile.CaseAccess;
import gov.nyc.schools.spotlight.casefile.UnknownCase;
import gov.nyc.schools.spotlight.forms.FormField;
import gov.nyc.schools.spotlight.forms.FormWidget;
import gov.nyc.schools.spotlight.forms.WidgetAnswer;
import gov.nyc.schools.spotlight.forms.WidgetInput;
import gov.nyc.schools.spotlight.people.People;
import gov.nyc.schools.spotlight.people.PersonCard;
import gov.nyc.schools.spotlight.spotlight.SpotlightPolicy.Action;
import gov.nyc.schools.spotlight.tasks.WorkItem;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/**
 * Picks the producer of a case. The case travels with the form in a part of its own; what it discloses is checked again for whoever is
 * signed in.
 */
@Component
class ProducerWidget implements FormWidget {

  private static final String CASE = "case";

  /** What the fragment shows. */
  record Shown(String caseNumber, List<PersonCard> people) {}

  private final Producers producers;
  private final CaseAccess access;
  private final SpotlightPolicy policy;
  private final People people;

  ProducerWidget(Producers producers, CaseAccess access, SpotlightPolicy policy, People people) {
    this.producers = producers;
    this.access = access;
    this.policy = policy;
    this.people = people;
  }

  /** The value that a fresh form starts with. */
  static Map<String, String> of(WorkItem item) {
    return Map.of(CASE, item.caseNumber());
  }

  @Override
  public String name() {
    return "producer";
  }

  @Override
  public String template() {
    return "spotlight/widgets :: producer";
  }

  @Override
  public boolean owns(FormField field, String part) {
    return part.equals(CASE);
  }

  @Override
  public WidgetAnswer read(WidgetInput input) {
    var chosen = input.first("");
    if (chosen.isBlank()) {
      return WidgetAnswer.none();
    }
    try {
      return WidgetAnswer.of(UUID.fromString(chosen).toString());
    } catch (IllegalArgumentException noId) {
      return WidgetAnswer.refused(input.error("", "notAnOption"));
    }
  }

  @Override
  public MultiValueMap<String, String> typed(FormField field, Object answer) {
    var typed = new LinkedMultiValueMap<String, String>();
    if (answer instanceof Map<?, ?> parts) {
      typed.add(CASE, String.valueOf(parts.get(CASE)));
    } else if (answer != null) {
      typed.add("", answer.toString());
    }
    return typed;
  }

  @Override
  public Object view(WidgetInput typed, Locale locale) {
    try {
      policy.require(Action.PLAN);
      var number = access.read(typed.first(CASE)).number();
      return new Shown(number, producers.of(number));
    } catch (UnknownCase hidden) {
      return new Shown("", List.of());
    }
  }

  @Override
  public List<String> shown(FormField field, Object answer, Locale locale) {
    return people.find(UUID.fromString(answer.toString())).map(card -> List.of(card.name())).orElse(List.of());
  }
}
