package gov.nyc.schools.spotlight.desk;

import gov.nyc.schools.spotlight.casefile.CaseAccess;
import gov.nyc.schools.spotlight.casefile.Note;
import gov.nyc.schools.spotlight.casefile.Notes;
import gov.nyc.schools.spotlight.casefile.RefusedNote;
import gov.nyc.schools.spotlight.casefile.StaleNote;
import gov.nyc.schools.spotlight.casefile.UnknownCase;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Writes and changes notes. A note that can't be saved stays on the page as it was typed. */
@Controller
class NotePage {

  private final Notes notes;
  private final CaseAccess access;
  private final MessageSource messages;

  NotePage(Notes notes, CaseAccess access, MessageSource messages) {
    this.notes = notes;
    this.access = access;
    this.messages = messages;
  }

  @PostMapping("/cases/{number}/notes")
  ModelAndView add(@PathVariable String number, @RequestParam UUID id, @RequestParam(defaultValue = "") String body,
      Locale locale, RedirectAttributes redirect) {
    try {
      notes.add(number, id, body);
      return saved(number, locale, redirect);
    } catch (RefusedNote refusal) {
      return form(number, id, 0, body, HttpStatus.UNPROCESSABLE_ENTITY, text(refusal, locale), null);
    } catch (StaleNote stale) {
      // Saved once more, the new words become a note of their own.
      return form(number, UUID.randomUUID(), 0, body, HttpStatus.CONFLICT, null, stale.now());
    }
  }

  @GetMapping("/cases/{number}/notes/{id}")
  ModelAndView edit(@PathVariable String number, @PathVariable UUID id) {
    var note = notes.find(number, id).orElseThrow(UnknownCase::new);
    return form(number, id, note.revision(), note.body(), HttpStatus.OK, null, null);
  }

  @PostMapping("/cases/{number}/notes/{id}")
  ModelAndView change(@PathVariable String number, @PathVariable UUID id, @RequestParam int revision,
      @RequestParam(defaultValue = "") String body, Locale locale, RedirectAttributes redirect) {
    try {
      notes.edit(number, id, revision, body);
      return saved(number, locale, redirect);
    } catch (RefusedNote refusal) {
      return form(number, id, revision, body, HttpStatus.UNPROCESSABLE_ENTITY, text(refusal, locale), null);
    } catch (StaleNote stale) {
      // A second save from this page is then meant: its writer has seen the other version.
      return form(number, id, stale.now().revision(), body, HttpStatus.CONFLICT, null, stale.now());
    }
  }

  private ModelAndView form(String number, UUID id, int revision, String body, HttpStatus status, String error, Note other) {
    var page = new ModelAndView("desk/note", status);
    page.addObject("file", access.read(number));
    page.addObject("id", id);
    page.addObject("revision", revision);
    page.addObject("body", body);
    page.addObject("error", error);
    page.addObject("other", other);
    page.addObject("longest", Notes.LONGEST);
    return page;
  }

  private ModelAndView saved(String number, Locale locale, RedirectAttributes redirect) {
    redirect.addFlashAttribute("flash",
        Map.of("kind", "success", "text", messages.getMessage("desk.note.saved", null, locale)));
    return new ModelAndView("redirect:/cases/" + number + "#notes");
  }

  private String text(RefusedNote refusal, Locale locale) {
    return messages.getMessage("casefile.note.refused." + refusal.reason(), null, locale);
  }
}
