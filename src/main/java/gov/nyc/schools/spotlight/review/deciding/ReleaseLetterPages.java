package gov.nyc.schools.spotlight.review.deciding;

import gov.nyc.schools.spotlight.forms.TypedText;
import gov.nyc.schools.spotlight.mail.LetterFrame;
import gov.nyc.schools.spotlight.review.deciding.DecisionLetter.Reader;
import gov.nyc.schools.spotlight.review.deciding.EditingRelease.Typed;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One mail of a release: as its reader will see it, and what can be changed in it. */
@Controller
@RequestMapping("/decisions/{decision}/letters/{recipient}/{template:[a-z][a-z0-9-]*}")
class ReleaseLetterPages {

  private final ReadingRelease reading;
  private final EditingRelease editing;
  private final MessageSource messages;

  ReleaseLetterPages(ReadingRelease reading, EditingRelease editing, MessageSource messages) {
    this.reading = reading;
    this.editing = editing;
    this.messages = messages;
  }

  /** A field of the form. @param id of its control */
  record Field(String id, String name, String label, String hint, int longest, int rows, String value, String error) {}

  /** @param id the decisions of the release that one came from */
  @GetMapping
  ModelAndView show(@PathVariable UUID decision, @PathVariable UUID recipient, @PathVariable String template,
      @RequestParam(defaultValue = "") List<UUID> id, @RequestParam(required = false) String from, Locale locale, HttpServletResponse response) {
    var mail = find(decision, recipient, template);
    var held = mail.letter();
    return page(mail, new Typed(held.edit().version(), held.edit().preface(), held.words(), held.feedback()), Map.of(), HttpStatus.OK, id, from,
        locale, response);
  }

  /** The mail itself, for the frame. */
  @GetMapping("/html")
  ResponseEntity<String> html(@PathVariable UUID decision, @PathVariable UUID recipient, @PathVariable String template) {
    return ResponseEntity.ok().contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
        .header("Content-Security-Policy", LetterFrame.INSIDE).body(find(decision, recipient, template).shown().html());
  }

  @PostMapping
  ModelAndView change(@PathVariable UUID decision, @PathVariable UUID recipient, @PathVariable String template, @RequestParam int version,
      @RequestParam MultiValueMap<String, String> sent, @RequestParam(defaultValue = "") List<UUID> id,
      @RequestParam(required = false) String from, Locale locale, RedirectAttributes redirect, HttpServletResponse response) {
    var key = new LetterKey(decision, recipient, template);
    var typed = typed(version, sent);
    try {
      editing.change(key, typed);
    } catch (RefusedLetter refused) {
      return page(find(decision, recipient, template), typed, refused.errors(), HttpStatus.UNPROCESSABLE_ENTITY, id, from, locale, response);
    } catch (StaleLetter stale) {
      // A second save from this page is then meant: its writer has seen the other version.
      var now = find(decision, recipient, template);
      var page = page(now, new Typed(now.letter().edit().version(), typed.preface(), typed.words(), typed.feedback()), Map.of(),
          HttpStatus.CONFLICT, id, from, locale, response);
      return page.addObject("other", now.letter());
    }
    return back(decision, id, from, "success", "review.letter.saved", locale, redirect);
  }

  @PostMapping("/out")
  ModelAndView takeOut(@PathVariable UUID decision, @PathVariable UUID recipient, @PathVariable String template, @RequestParam int version,
      @RequestParam boolean out, @RequestParam(defaultValue = "") List<UUID> id, @RequestParam(required = false) String from, Locale locale,
      RedirectAttributes redirect) {
    try {
      editing.takeOut(new LetterKey(decision, recipient, template), version, out);
    } catch (RefusedLetter refused) {
      return back(decision, id, from, "warning", refused.errors().get(""), locale, redirect);
    } catch (StaleLetter stale) {
      return back(decision, id, from, "warning", "review.letter.stale.out", locale, redirect);
    }
    return back(decision, id, from, "success", out ? "review.letter.out" : "review.letter.in", locale, redirect);
  }

  private ReadingRelease.Mail find(UUID decision, UUID recipient, String template) {
    return reading.find(new LetterKey(decision, recipient, template)).orElseThrow(DecisionGone::notHeld);
  }

  private static Typed typed(int version, MultiValueMap<String, String> sent) {
    var feedback = new ArrayList<String>();
    for (int i = 1; i <= DecisionLetter.MOST_FEEDBACK && sent.containsKey("feedback" + i); i++) {
      feedback.add(sent.getFirst("feedback" + i));
    }
    return new Typed(version, sent.toSingleValueMap().getOrDefault("preface", ""), sent.toSingleValueMap().getOrDefault("words", ""), feedback);
  }

  private ModelAndView page(ReadingRelease.Mail mail, Typed typed, Map<String, String> errors, HttpStatus status, List<UUID> ids, String from,
      Locale locale, HttpServletResponse response) {
    response.setHeader("Content-Security-Policy", LetterFrame.AROUND);
    var fields = fields(mail.letter(), typed, errors, locale);
    var page = new ModelAndView("review/letter", status);
    page.addObject("mail", mail);
    page.addObject("version", typed.version());
    page.addObject("fields", fields);
    page.addObject("errors", fields.stream().filter(field -> field.error() != null)
        .map(field -> Map.of("fieldId", field.id(), "text", field.error())).toList());
    page.addObject("ids", ids.isEmpty() ? List.of(mail.letter().decisionId()) : ids);
    page.addObject("from", from);
    page.addObject("back", ReleasePages.release(ids.isEmpty() ? List.of(mail.letter().decisionId()) : ids, from));
    return page;
  }

  private List<Field> fields(DecisionLetter letter, Typed typed, Map<String, String> errors, Locale locale) {
    var fields = new ArrayList<Field>();
    fields.add(field("preface", "preface", null, EditingRelease.LONGEST_PREFACE, 3, typed.preface(), errors, locale));
    if (letter.reader() == Reader.NOMINATOR) {
      fields.add(field("words", "words", null, EditingRelease.LONGEST_WORDS, 8, typed.words(), errors, locale));
      for (int i = 0; i < typed.feedback().size(); i++) {
        fields.add(field("feedback" + (i + 1), "feedback", i + 1, EditingRelease.LONGEST_FEEDBACK, 6, typed.feedback().get(i), errors, locale));
      }
    }
    return fields;
  }

  private Field field(String name, String key, Integer number, int longest, int rows, String value, Map<String, String> errors, Locale locale) {
    var error = errors.get(name);
    return new Field(name, name, messages.getMessage("review.letter." + key, new Object[] {number}, locale),
        messages.getMessage("review.letter." + key + ".hint", null, locale), longest, rows, new TypedText(value).showable(),
        error == null ? null : messages.getMessage(error, new Object[] {longest}, locale));
  }

  private ModelAndView back(UUID decision, List<UUID> ids, String from, String kind, String key, Locale locale, RedirectAttributes redirect) {
    redirect.addFlashAttribute("flash", Map.of("kind", kind, "text", messages.getMessage(key, null, locale)));
    return new ModelAndView("redirect:" + ReleasePages.release(ids.isEmpty() ? List.of(decision) : ids, from));
  }
}
