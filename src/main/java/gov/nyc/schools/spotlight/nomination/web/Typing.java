package gov.nyc.schools.spotlight.nomination.web;

import gov.nyc.schools.spotlight.forms.AnswerSection;
import gov.nyc.schools.spotlight.forms.FieldError;
import gov.nyc.schools.spotlight.forms.FormAnswer;
import gov.nyc.schools.spotlight.forms.FormDefinition;
import gov.nyc.schools.spotlight.forms.FormField;
import gov.nyc.schools.spotlight.forms.FormReading;
import gov.nyc.schools.spotlight.forms.FormUploads;
import gov.nyc.schools.spotlight.forms.FormView;
import gov.nyc.schools.spotlight.forms.FormViews;
import gov.nyc.schools.spotlight.forms.Scope;
import gov.nyc.schools.spotlight.nomination.draft.Draft;
import gov.nyc.schools.spotlight.nomination.draft.Drafts;
import gov.nyc.schools.spotlight.nomination.draft.StaleDraft;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;

/**
 * Takes what is typed into one page of a draft: files first, then every word, sound or not; only then it says what is wrong. A page
 * that was refused for whatever reason shows what was typed.
 */
@Component
class Typing {

  /** What came of a submitted page. */
  enum Result {
    SAVED, REFUSED, FOREIGN, STALE, EDITED,
    /** More was saved within the hour than people save. */
    PAUSED;

    /** The status of a page that was not saved. */
    HttpStatus status() {
      return switch (this) {
        case STALE -> HttpStatus.CONFLICT;
        case PAUSED -> HttpStatus.TOO_MANY_REQUESTS;
        default -> HttpStatus.UNPROCESSABLE_ENTITY;
      };
    }
  }

  /**
   * One page of a draft.
   *
   * @param seen the count of saves that the page is made at
   * @param other what another window saved, when this one was refused for it; else empty
   */
  record Page(Result result, FormView form, int seen, List<AnswerSection> other, StaleDraft stale) {}

  private final Drafts drafts;
  private final FormReading reading;
  private final FormViews views;
  private final FormUploads uploads;
  private final Pace pace;

  Typing(Drafts drafts, FormReading reading, FormViews views, FormUploads uploads, Pace pace) {
    this.pace = pace;
    this.drafts = drafts;
    this.reading = reading;
    this.views = views;
    this.uploads = uploads;
  }

  /**
   * A page as it was left.
   *
   * @param checked whether to say what is missing or wrong
   */
  Page show(Draft draft, FormDefinition form, String step, boolean checked) {
    var scope = scope(draft, step);
    var typed = draft.typed().of(form.fieldsIn(scope)).asSubmitted();
    if (!checked && !draft.visited(step) && typed.isEmpty()) {
      return page(Result.SAVED, views.fresh(form, Map.of(), scope.asDraft()), draft);
    }
    var errors = checked ? read(form, typed, scope).errors() : List.<FieldError>of();
    return page(Result.SAVED, views.again(form, new FormAnswer(Map.of(), errors, typed), scope), draft);
  }

  /**
   * Keeps a page as it was typed.
   *
   * @param finished whether the person thinks that the page is done: then what is missing is said too
   */
  Page save(Draft draft, FormDefinition form, String step, HttpServletRequest request, boolean finished) {
    var submitted = submitted(request);
    var scope = scope(draft, step);
    var seen = number(request.getParameter("_seen"));
    if (foreign(reading.read(form, submitted, scope.asDraft()).errors())) {
      return page(Result.FOREIGN, views.again(form, reading.read(form, submitted, scope.asDraft()), scope), draft);
    }
    var files = files(request);
    try {
      pace.saves(draft.id(), files.values().stream().flatMap(List::stream).filter(file -> !file.isEmpty()).count(), request);
    } catch (TooFast paused) {
      return page(Result.PAUSED, views.again(form, new FormAnswer(Map.of(), List.of(), submitted), scope), draft);
    }
    var refused = uploads.take(form, files, scope);
    var edited = views.edited(form, submitted, scope.asDraft());
    try {
      var saved = drafts.save(draft.id(), step, form.fieldsIn(scope), withoutRemovedRow(submitted), seen);
      return answer(saved, form, submitted, finished ? scope : scope.asDraft(), refused, edited);
    } catch (StaleDraft stale) {
      var current = drafts.reload(draft);
      var view = views.again(form, new FormAnswer(Map.of(), List.of(), submitted), scope);
      return new Page(Result.STALE, view, current.saved(), answers(current, form, form.fieldsIn(scope)), stale);
    }
  }

  private Page answer(Draft saved, FormDefinition form, MultiValueMap<String, String> submitted, Scope scope,
      List<FieldError> refused, Optional<FormView> edited) {
    if (edited.isPresent() && refused.isEmpty()) {
      return page(Result.EDITED, edited.get(), saved);
    }
    var answer = read(form, submitted, scope).plus(refused);
    return page(answer.valid() ? Result.SAVED : Result.REFUSED, views.again(form, answer, scope), saved);
  }

  private FormAnswer read(FormDefinition form, MultiValueMap<String, String> typed, Scope scope) {
    var answer = reading.read(form, typed, scope);
    return answer.plus(Drafts.unreachable(answer));
  }

  /** The answers to these questions to be read; what isn't sound yet is shown as it was typed. */
  List<AnswerSection> answers(Draft draft, FormDefinition form, Collection<FormField> fields) {
    var part = new FormDefinition(form.id(), form.version(), form.title(), form.steps().stream()
        .filter(step -> step.fields().stream().anyMatch(fields::contains)).toList());
    var typed = draft.typed().of(fields);
    var answer = reading.read(part, typed.asSubmitted(), scope(draft, null));
    var values = new LinkedHashMap<String, Object>(answer.values());
    values.keySet().retainAll(part.fields().keySet());
    for (FieldError error : answer.errors()) {
      if (part.fields().containsKey(error.path()) && !typed.first(error.path()).isBlank()) {
        values.put(error.path(), typed.first(error.path()));
      }
    }
    return views.answers(part, values);
  }

  Scope scope(Draft draft, String step) {
    var scope = step == null ? Scope.all() : Scope.step(step);
    return scope.knowing(drafts.known(draft)).with(drafts.files(draft));
  }

  static boolean foreign(List<FieldError> errors) {
    return errors.stream().anyMatch(error -> error.code().equals("unknownField"));
  }

  /** What the person typed: the page's own fields, without those of the framework. */
  static MultiValueMap<String, String> submitted(HttpServletRequest request) {
    var submitted = new LinkedMultiValueMap<String, String>();
    request.getParameterMap().forEach((name, values) -> {
      if (!name.equals("link-nonce")) {
        submitted.put(name, new ArrayList<>(List.of(values)));
      }
    });
    return submitted;
  }

  private static MultiValueMap<String, MultipartFile> files(HttpServletRequest request) {
    return request instanceof MultipartHttpServletRequest multipart ? multipart.getMultiFileMap() : new LinkedMultiValueMap<>();
  }

  private static MultiValueMap<String, String> withoutRemovedRow(MultiValueMap<String, String> submitted) {
    var removed = submitted.getFirst("_remove");
    if (removed == null || removed.indexOf('.') < 0) {
      return submitted;
    }
    var row = removed.substring(0, removed.indexOf('.')) + "[" + removed.substring(removed.indexOf('.') + 1) + "].";
    var kept = new LinkedMultiValueMap<>(submitted);
    kept.keySet().removeIf(name -> name.startsWith(row));
    return kept;
  }

  private static int number(String typed) {
    return typed != null && typed.matches("\\d{1,9}") ? Integer.parseInt(typed) : 0;
  }

  private static Page page(Result result, FormView form, Draft draft) {
    return new Page(result, form, draft.saved(), List.of(), null);
  }
}
