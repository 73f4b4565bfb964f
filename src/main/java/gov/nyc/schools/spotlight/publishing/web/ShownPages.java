package gov.nyc.schools.spotlight.publishing.web;

import gov.nyc.schools.spotlight.casefile.RefusedDocument;
import gov.nyc.schools.spotlight.casefile.UnknownCase;
import gov.nyc.schools.spotlight.publishing.AddConsent;
import gov.nyc.schools.spotlight.publishing.ConsentKind;
import gov.nyc.schools.spotlight.publishing.PersonShown;
import gov.nyc.schools.spotlight.publishing.Platform;
import gov.nyc.schools.spotlight.publishing.PublishingPolicy;
import gov.nyc.schools.spotlight.publishing.PublishingPolicy.Action;
import gov.nyc.schools.spotlight.publishing.RefusedEntry;
import gov.nyc.schools.spotlight.publishing.Roster;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Who is shown in a case, and the ledger of consents. */
@Controller
class ShownPages {

  private final Roster roster;
  private final Filing filing;
  private final PublishingPolicy policy;
  private final SchoolYears years;
  private final MessageSource messages;

  ShownPages(Roster roster, Filing filing, PublishingPolicy policy, SchoolYears years, MessageSource messages) {
    this.roster = roster;
    this.filing = filing;
    this.policy = policy;
    this.years = years;
    this.messages = messages;
  }

  @GetMapping("/cases/{number}/shown")
  ModelAndView list(@PathVariable String number) {
    return list(number, TypedForm.EMPTY, null);
  }

  @PostMapping("/cases/{number}/shown")
  ModelAndView add(@PathVariable String number, @RequestParam MultiValueMap<String, String> fields, Locale locale,
      RedirectAttributes redirect) {
    var typed = new TypedForm(fields);
    try {
      var id = roster.addPerson(number, typed.raw("alias"), typed.yes("student"));
      return back(number, "#person-" + id, "publishing.shown.added", locale, redirect);
    } catch (RefusedEntry refused) {
      return list(number, typed, PageError.of(refused));
    }
  }

  @GetMapping("/cases/{number}/shown/{person}/consent")
  ModelAndView consent(@PathVariable String number, @PathVariable UUID person) {
    return consent(number, person, TypedForm.EMPTY, null);
  }

  @PostMapping("/cases/{number}/shown/{person}/consent")
  ModelAndView record(@PathVariable String number, @PathVariable UUID person, @RequestParam MultiValueMap<String, String> fields,
      @RequestParam(required = false) MultipartFile file, Locale locale, RedirectAttributes redirect) {
    var typed = new TypedForm(fields);
    try {
      filing.addConsent(number, form(person, typed), file);
      return back(number, "#person-" + person, "publishing.consent.recorded", locale, redirect);
    } catch (RefusedEntry refused) {
      return consent(number, person, typed, PageError.of(refused));
    } catch (RefusedDocument refused) {
      return consent(number, person, typed, PageError.of(refused));
    }
  }

  @PostMapping("/cases/{number}/shown/revoke")
  ModelAndView revoke(@PathVariable String number, @RequestParam UUID consent, @RequestParam MultiValueMap<String, String> fields,
      Locale locale, RedirectAttributes redirect) {
    var typed = new TypedForm(fields);
    try {
      boolean revoked = roster.revoke(number, consent, typed.day("revokedOn"));
      return back(number, "", revoked ? "publishing.consent.revoked" : "publishing.consent.revoked-before", locale, redirect);
    } catch (RefusedEntry refused) {
      return list(number, typed, new PageError("revoked-" + consent, refused.getCodes()[0]));
    }
  }

  @GetMapping("/cases/{number}/shown/files/{id}")
  ResponseEntity<byte[]> file(@PathVariable String number, @PathVariable UUID id) {
    return Attachments.answer(filing.form(number, id), ContentDisposition.attachment());
  }

  private ModelAndView list(String number, TypedForm typed, PageError error) {
    var page = page("publishing/shown", number, Action.READ_SHOWN, typed, error);
    page.addObject("people", roster.ofCase(number));
    page.addObject("write", policy.allows(Action.WRITE_SHOWN));
    return page;
  }

  private ModelAndView consent(String number, UUID person, TypedForm typed, PageError error) {
    var page = page("publishing/consent", number, Action.WRITE_SHOWN, typed, error);
    PersonShown shown = roster.ofCase(number).stream().filter(each -> each.id().equals(person)).findFirst().orElseThrow(UnknownCase::new);
    page.addObject("person", shown);
    page.addObject("years", years.choices());
    page.addObject("platforms", Platform.values());
    return page;
  }

  private ModelAndView page(String view, String number, Action action, TypedForm typed, PageError error) {
    var page = new ModelAndView(view);
    page.addObject("file", policy.require(action, number));
    page.addObject("typed", typed);
    page.addObject("error", error);
    page.addObject("today", years.today());
    if (error != null) {
      page.setStatus(HttpStatus.UNPROCESSABLE_ENTITY);
    }
    return page;
  }

  private static AddConsent form(UUID person, TypedForm typed) {
    var kind = typed.choice("kind", ConsentKind.values());
    if (kind == ConsentKind.THIRD_PARTY) {
      return AddConsent.thirdParty(person, typed.raw("event"), typed.raw("organisation"), typed.raw("purpose"), typed.day("firstDay"),
          typed.day("lastDay"), typed.choices("platforms", Platform.values()), typed.raw("signedBy"), typed.raw("signer"),
          typed.day("signedOn"));
    }
    if (kind == null) {
      throw new RefusedEntry("kind", "publishing.refused.choose");
    }
    if (!typed.raw("schoolYear").matches("20\\d\\d")) {
      throw new RefusedEntry("schoolYear", "publishing.refused.choose");
    }
    return AddConsent.nycpsUse(person, Integer.parseInt(typed.raw("schoolYear")), typed.raw("signedBy"), typed.raw("signer"),
        typed.day("signedOn"));
  }

  private ModelAndView back(String number, String anchor, String text, Locale locale, RedirectAttributes redirect) {
    redirect.addFlashAttribute("flash", Map.of("kind", "success", "text", messages.getMessage(text, null, locale)));
    return new ModelAndView("redirect:/cases/" + number + "/shown" + anchor);
  }
}
