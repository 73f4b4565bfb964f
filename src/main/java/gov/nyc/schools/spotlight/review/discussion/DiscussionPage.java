package gov.nyc.schools.spotlight.review.discussion;

import gov.nyc.schools.spotlight.casefile.CaseAccess;
import gov.nyc.schools.spotlight.casefile.UnknownCase;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Writes and changes remarks. What can't be saved stays on the page as it was typed. */
@Controller
class DiscussionPage {

  private final Discussion discussion;
  private final CaseAccess access;
  private final MessageSource messages;

  DiscussionPage(Discussion discussion, CaseAccess access, MessageSource messages) {
    this.discussion = discussion;
    this.access = access;
    this.messages = messages;
  }

  /** @param tell keys of those to be told */
  @PostMapping("/cases/{number}/discussion")
  ModelAndView add(@PathVariable String number, @RequestParam UUID id, @RequestParam(defaultValue = "") String body,
      @RequestParam(defaultValue = "") List<String> tell, Locale locale, RedirectAttributes redirect) {
    try {
      discussion.add(number, id, body, tell);
      return saved(number, locale, redirect);
    } catch (RefusedRemark refusal) {
      return form(number, id, 0, body, tell, HttpStatus.UNPROCESSABLE_ENTITY, text(refusal, locale), null);
    } catch (StaleRemark stale) {
      // Saved once more, the new words become a remark of their own.
      return form(number, UUID.randomUUID(), 0, body, tell, HttpStatus.CONFLICT, null, stale.now());
    }
  }

  @GetMapping("/cases/{number}/discussion/{id}")
  ModelAndView edit(@PathVariable String number, @PathVariable UUID id) {
    var remark = discussion.own(number, id).orElseThrow(UnknownCase::new);
    var told = remark.mentioned().stream().map(Remark.Speaker::key).collect(Collectors.toList());
    return form(number, id, remark.revision(), remark.body(), told, HttpStatus.OK, null, null);
  }

  @PostMapping("/cases/{number}/discussion/{id}")
  ModelAndView change(@PathVariable String number, @PathVariable UUID id, @RequestParam int revision,
      @RequestParam(defaultValue = "") String body, @RequestParam(defaultValue = "") List<String> tell, Locale locale,
      RedirectAttributes redirect) {
    try {
      discussion.edit(number, id, revision, body, tell);
      return saved(number, locale, redirect);
    } catch (RefusedRemark refusal) {
      return form(number, id, revision, body, tell, HttpStatus.UNPROCESSABLE_ENTITY, text(refusal, locale), null);
    } catch (StaleRemark stale) {
      // A second save from this page is then meant: its writer has seen the other version.
      return form(number, id, stale.now().revision(), body, tell, HttpStatus.CONFLICT, null, stale.now());
    }
  }

  private ModelAndView form(String number, UUID id, int revision, String body, List<String> tell, HttpStatus status, String error, Remark other) {
    var page = new ModelAndView("review/remark", status);
    page.addObject("file", access.read(number)).addObject("id", id).addObject("revision", revision).addObject("body", body);
    page.addObject("others", discussion.of(number).map(Discussion.Shown::others).orElse(List.of())).addObject("tell", tell);
    return page.addObject("error", error).addObject("other", other);
  }

  private ModelAndView saved(String number, Locale locale, RedirectAttributes redirect) {
    redirect.addFlashAttribute("flash", Map.of("kind", "success", "text", messages.getMessage("review.discussion.saved", null, locale)));
    return new ModelAndView("redirect:/cases/" + number + "#discussion");
  }

  private String text(RefusedRemark refusal, Locale locale) {
    return messages.getMessage("review.discussion.refused." + refusal.reason(), new Object[] {Discussion.LONGEST}, locale);
  }
}
