package gov.nyc.schools.spotlight.nomination.web;

import gov.nyc.schools.spotlight.forms.FormDefinition;
import gov.nyc.schools.spotlight.forms.FormPart;
import gov.nyc.schools.spotlight.forms.FormStep;
import gov.nyc.schools.spotlight.forms.Forms;
import gov.nyc.schools.spotlight.nomination.draft.Draft;
import gov.nyc.schools.spotlight.nomination.draft.Drafts;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** The questions of the nomination's form that a coordinator asked again, with room for a note, as one page. */
@Component
class AskedForm {

  static final String STEP = "asked";
  /** The note's key in {@code nomination-give-information.form}. */
  static final String NOTE = "note";

  private final Drafts drafts;
  private final Forms forms;

  AskedForm(Drafts drafts, Forms forms) {
    this.drafts = drafts;
    this.forms = forms;
  }

  FormDefinition of(Draft draft) {
    var whole = drafts.form(draft);
    List<FormPart> parts = new ArrayList<>();
    draft.asked().stream().map(whole.fields()::get).filter(field -> field != null).forEach(parts::add);
    parts.add(forms.form("nomination-give-information").fields().get(NOTE));
    return new FormDefinition(whole.id(), whole.version(), whole.title(), List.of(new FormStep(STEP, "", parts)));
  }
}
