package gov.nyc.schools.spotlight.nomination.web;

import gov.nyc.schools.spotlight.forms.AnswerSection;
import gov.nyc.schools.spotlight.forms.FieldError;
import gov.nyc.schools.spotlight.forms.FormAnswer;
import gov.nyc.schools.spotlight.forms.FormDefinition;
import gov.nyc.schools.spotlight.forms.FormField;
import gov.nyc.schools.spotlight.forms.FormStep;
import gov.nyc.schools.spotlight.forms.FormViews;
import gov.nyc.schools.spotlight.nomination.Supporting;
import gov.nyc.schools.spotlight.nomination.SuspectedNames;
import gov.nyc.schools.spotlight.nomination.draft.Door;
import gov.nyc.schools.spotlight.nomination.draft.Draft;
import gov.nyc.schools.spotlight.nomination.draft.DraftKind;
import gov.nyc.schools.spotlight.nomination.draft.Drafts;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Fills the model of a draft's pages. */
@Component
class StepModel {

  /** The last step: all answers to be read, the assurances, and the button that sends them in. */
  static final String CHECK = "check";

  /** One step's answers on the last page. */
  record Review(String id, String title, List<AnswerSection> sections) {}

  /** Something to mend before sending in, and where. */
  record Mend(String step, String fieldId, String text) {}

  private final Drafts drafts;
  private final Supporting supporting;
  private final FormViews views;
  private final Typing typing;
  private final MessageSource messages;

  StepModel(Drafts drafts, Supporting supporting, FormViews views, Typing typing, MessageSource messages) {
    this.drafts = drafts;
    this.supporting = supporting;
    this.views = views;
    this.typing = typing;
    this.messages = messages;
  }

  /** @param base the draft's address without its step */
  String step(Model model, String base, Draft draft, FormDefinition form, String step, Typing.Page page) {
    var links = links(draft, form, step);
    var at = links.stream().filter(StepLink::current).findFirst().orElseThrow();
    model.addAttribute("base", base);
    model.addAttribute("story", draft.door().kind().words());
    model.addAttribute("draft", draft);
    model.addAttribute("steps", links);
    model.addAttribute("at", at);
    model.addAttribute("previous", at.number() == 1 ? null : links.get(at.number() - 2));
    model.addAttribute("page", page);
    model.addAttribute("view", page.form());
    model.addAttribute("revision", draft.caseNumber() != null);
    model.addAttribute("kind", draft.kind().name());
    model.addAttribute("forOther", draft.begunBy() != null);
    model.addAttribute("suspected", suspected(draft, form.steps().stream().filter(each -> each.id().equals(step) || step.equals(CHECK))
        .flatMap(each -> each.fields().stream()).toList()));
    if (step.equals(CHECK)) {
      model.addAttribute("reviews", reviews(draft, form));
      model.addAttribute("alike", draft.kind() == DraftKind.NOMINATION ? supporting.likelyDuplicates(draft) : List.of());
    }
    return "nomination/step";
  }

  /** Words typed into these fields that may be a student's name. */
  static List<SuspectedNames.Suspicion> suspected(Draft draft, Collection<FormField> fields) {
    return SuspectedNames.in(fields.stream().collect(Collectors.toMap(FormField::key, field -> draft.typed().first(field.key()), (one, other) -> one,
        LinkedHashMap::new)));
  }

  /** What is missing or wrong anywhere, each with the step where it can be mended. */
  List<Mend> mends(Draft draft, FormAnswer answer) {
    var form = drafts.form(draft);
    var said = views.again(form, answer, typing.scope(draft, null)).errors();
    List<Mend> mends = new ArrayList<>();
    for (int i = 0; i < answer.errors().size(); i++) {
      mends.add(new Mend(stepOf(form, answer.errors().get(i)), said.get(i).fieldId(), said.get(i).text()));
    }
    return mends;
  }

  String title(Door door, FormStep step) {
    return messages.getMessage("form." + door.form() + ".step." + step.id(), null, step.title(), locale());
  }

  /** All answers so far, step by step, to be read. */
  List<Review> reviews(Draft draft, FormDefinition form) {
    return form.steps().stream().filter(step -> !step.id().equals(CHECK))
        .map(step -> new Review(step.id(), title(draft.door(), step), typing.answers(draft, form, step.fields()))).toList();
  }

  private List<StepLink> links(Draft draft, FormDefinition form, String current) {
    List<StepLink> links = new ArrayList<>();
    for (FormStep step : form.steps()) {
      var state = step.id().equals(current) ? "current" : draft.visited(step.id()) ? "complete" : "open";
      links.add(new StepLink(links.size() + 1, step.id(), title(draft.door(), step), state));
    }
    return links;
  }

  private static String stepOf(FormDefinition form, FieldError error) {
    return form.steps().stream()
        .filter(step -> step.fields().stream().anyMatch(field -> error.concerns(field.key())))
        .map(FormStep::id).findFirst().orElse(CHECK);
  }

  private static Locale locale() {
    return LocaleContextHolder.getLocale();
  }
}
