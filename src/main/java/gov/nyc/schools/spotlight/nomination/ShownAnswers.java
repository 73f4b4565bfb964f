package gov.nyc.schools.spotlight.nomination;

import gov.nyc.schools.spotlight.forms.AnswerSection;
import gov.nyc.schools.spotlight.forms.FormViews;
import gov.nyc.schools.spotlight.forms.Forms;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Says the answers of a revision in words, letter for letter; also those that today's form doesn't ask any more. */
@Component
class ShownAnswers {

  private final Forms forms;
  private final FormViews views;

  ShownAnswers(Forms forms, FormViews views) {
    this.forms = forms;
    this.views = views;
  }

  List<AnswerSection> of(Revision revision) {
    return views.answers(forms.form(revision.formId()), revision.answers());
  }

  /** What a supporter had typed, without what they left out. */
  List<AnswerSection> of(Supporter supporter) {
    return given(views.answers(forms.form(supporter.formId()), supporter.answers()));
  }

  /** Only the answers with these keys, and only those that were given. */
  List<AnswerSection> of(Revision revision, Set<String> keys) {
    var some = new LinkedHashMap<>(revision.answers());
    some.keySet().retainAll(keys);
    return given(views.answers(forms.form(revision.formId()), some));
  }

  private static List<AnswerSection> given(List<AnswerSection> sections) {
    return sections.stream().map(section -> new AnswerSection(section.title(),
            section.lines().stream().filter(line -> line.text() != null || !line.rows().isEmpty()).toList()))
        .filter(section -> !section.lines().isEmpty()).toList();
  }
}
