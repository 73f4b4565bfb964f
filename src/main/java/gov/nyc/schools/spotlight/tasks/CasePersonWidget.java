package gov.nyc.schools.spotlight.tasks;

import gov.nyc.schools.spotlight.casefile.CaseAccess;
import gov.nyc.schools.spotlight.casefile.UnknownCase;
import gov.nyc.schools.spotlight.forms.FormField;
import gov.nyc.schools.spotlight.forms.FormWidget;
import gov.nyc.schools.spotlight.forms.WidgetAnswer;
import gov.nyc.schools.spotlight.forms.WidgetInput;
import gov.nyc.schools.spotlight.people.People;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/**
 * Picks one person for a case: the answer is the person's id. The case travels with the form in a part of its own; what it discloses is
 * checked again for whoever is signed in. Fragment {@code tasks/widgets :: person} shows it.
 */
public abstract class CasePersonWidget implements FormWidget {

  private static final String CASE = "case";

  private final String name;
  private final String template;
  private final CaseAccess access;
  private final People people;

  protected CasePersonWidget(String name, String template, CaseAccess access, People people) {
    this.name = name;
    this.template = template;
    this.access = access;
    this.people = people;
  }

  /** The value that a fresh form starts with. */
  public static Map<String, String> of(WorkItem item) {
    return Map.of(CASE, item.caseNumber());
  }

  /**
   * What the fragment shows under {@code widget}; it has {@code caseNumber()}.
   *
   * @param caseNumber a case that whoever is signed in may know of; none when this person may not
   * @throws org.springframework.security.access.AccessDeniedException when this person may not pick anybody
   */
  protected abstract Object candidates(Optional<String> caseNumber);

  @Override
  public final String name() {
    return name;
  }

  @Override
  public final String template() {
    return template;
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
    return candidates(known(typed.first(CASE)));
  }

  private Optional<String> known(String caseNumber) {
    try {
      return Optional.of(access.read(caseNumber).number());
    } catch (UnknownCase hidden) {
      return Optional.empty();
    }
  }

  @Override
  public List<String> shown(FormField field, Object answer, Locale locale) {
    return people.find(UUID.fromString(answer.toString())).map(card -> List.of(card.name())).orElse(List.of());
  }
}
