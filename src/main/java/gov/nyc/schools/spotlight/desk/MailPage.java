package gov.nyc.schools.spotlight.desk;

import gov.nyc.schools.spotlight.casefile.CaseAccess;
import gov.nyc.schools.spotlight.casefile.UnknownCase;
import gov.nyc.schools.spotlight.desk.DeskPolicy.Action;
import gov.nyc.schools.spotlight.forms.TypedText;
import gov.nyc.schools.spotlight.mail.LoggedLetter;
import gov.nyc.schools.spotlight.mail.MailLog;
import gov.nyc.schools.spotlight.people.CurrentPerson;
import gov.nyc.schools.spotlight.tasks.ReviewerNames;
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

/** One letter of a case: what it said, once more with a word before it, and not at all while it hasn't left. */
@Controller
class MailPage {

  private final CaseAccess access;
  private final MailLog mail;
  private final Resending resending;
  private final ReviewerNames reviewers;
  private final CurrentPerson current;
  private final MessageSource messages;

  MailPage(CaseAccess access, MailLog mail, Resending resending, ReviewerNames reviewers, CurrentPerson current,
      MessageSource messages) {
    this.access = access;
    this.mail = mail;
    this.resending = resending;
    this.reviewers = reviewers;
    this.current = current;
    this.messages = messages;
  }

  @GetMapping("/cases/{number}/mail/{id}")
  ModelAndView show(@PathVariable String number, @PathVariable UUID id) {
    return page(number, letter(number, id), "", null, HttpStatus.OK);
  }

  @PostMapping("/cases/{number}/mail/{id}")
  ModelAndView resend(@PathVariable String number, @PathVariable UUID id, @RequestParam(defaultValue = "") String preface,
      Locale locale, RedirectAttributes redirect) {
    var letter = letter(number, id);
    var typed = new TypedText(preface);
    if (typed.length() > Resending.LONGEST_PREFACE) {
      return refused(number, letter, typed, messages.getMessage("desk.mail.preface.long", null, locale));
    }
    if (typed.unstorable().isPresent()) {
      var where = typed.unstorable().get();
      return refused(number, letter, typed,
          messages.getMessage("desk.mail.preface.character", new Object[] {where.name(), where.position()}, locale));
    }
    resending.resend(number, id, typed.text());
    redirect.addFlashAttribute("flash",
        Map.of("kind", "success", "text", messages.getMessage("desk.mail.resent", null, locale)));
    return new ModelAndView("redirect:/cases/" + number + "#mail");
  }

  @PostMapping("/cases/{number}/mail/{id}/discard")
  String discard(@PathVariable String number, @PathVariable UUID id, Locale locale, RedirectAttributes redirect) {
    letter(number, id);
    boolean done = resending.discard(number, id);
    redirect.addFlashAttribute("flash", Map.of("kind", done ? "success" : "warning",
        "text", messages.getMessage(done ? "desk.mail.discarded" : "desk.mail.not-discarded", null, locale)));
    return "redirect:/cases/" + number + "/mail/" + id;
  }

  private ModelAndView refused(String number, LoggedLetter letter, TypedText preface, String error) {
    return page(number, letter, preface.showable(), error, HttpStatus.UNPROCESSABLE_ENTITY);
  }

  private LoggedLetter letter(String number, UUID id) {
    current.requireAny(Action.READ_MAIL.roles());
    access.read(number);
    boolean blind = reviewers.to(current.require()).blind().contains(number);
    return mail.find(id).filter(letter -> !blind && number.equals(letter.caseNumber())).orElseThrow(UnknownCase::new);
  }

  private ModelAndView page(String number, LoggedLetter letter, String preface, String error, HttpStatus status) {
    var page = new ModelAndView("desk/letter", status);
    page.addObject("file", access.read(number));
    page.addObject("letter", letter);
    page.addObject("preface", preface);
    page.addObject("error", error);
    page.addObject("longest", Resending.LONGEST_PREFACE);
    page.addObject("discardsMail", DeskPolicy.allows(current.require(), Action.DISCARD_MAIL) && letter.status().unsent());
    page.addObject("resendsMail", DeskPolicy.allows(current.require(), Action.RESEND_MAIL) && letter.status().stillTrue());
    return page;
  }
}
