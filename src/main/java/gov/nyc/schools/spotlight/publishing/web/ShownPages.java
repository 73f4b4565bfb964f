package gov.nyc.schools.spotlight.publishing.web;

import gov.nyc.schools.spotlight.casefile.UnknownCase;
import gov.nyc.schools.spotlight.forms.KnownNames;
import gov.nyc.schools.spotlight.publishing.AddConsent;
import gov.nyc.schools.spotlight.publishing.Consent;
import gov.nyc.schools.spotlight.publishing.ConsentKind;
import gov.nyc.schools.spotlight.publishing.PersonShown;
import gov.nyc.schools.spotlight.publishing.Platform;
import gov.nyc.schools.spotlight.publishing.PublishingPolicy;
import gov.nyc.schools.spotlight.publishing.PublishingPolicy.Action;
import gov.nyc.schools.spotlight.publishing.RefusedEntry;
import gov.nyc.schools.spotlight.publishing.Roster;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.i18n.LocaleContextHolder;
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

  private static final KnownNames PERSON = KnownNames.of("alias", "student");
  private static final KnownNames CONSENT = KnownNames.of("entry", "kind", "schoolYear", "organisation", "event", "purpose", "firstDay",
      "lastDay", "platforms", "signedBy", "signer", "signedOn", "signedForm");
  private static final KnownNames REVOCATION = KnownNames.of("consent", "revokedOn");

  private final Roster roster;
  private final FiledCopies copies;
  private final PublishingPolicy policy;
  private final SchoolYears years;
  private final FormWords words;

  ShownPages(Roster roster, FiledCopies copies, PublishingPolicy policy, SchoolYears years, FormWords words) {
    this.roster = roster;
    this.copies = copies;
    this.policy = policy;
    this.years = years;
    this.words = words;
  }

  @GetMapping("/cases/{number}/shown")
  ModelAndView list(@PathVariable String number) {
    return list(number, TypedForm.EMPTY, Refusal.NONE);
  }

  @PostMapping("/cases/{number}/shown")
  ModelAndView add(@PathVariable String number, @RequestParam MultiValueMap<String, String> fields, RedirectAttributes redirect) {
    var typed = new TypedForm(fields);
    try {
      typed.requireOnly(PERSON);
      var id = roster.addPerson(number, typed.raw("alias"), typed.yes("student"));
      return back(number, "#person-" + id, "publishing.shown.added", redirect);
    } catch (RefusedEntry refused) {
      return list(number, typed, words.refusal(refused, ""));
    }
  }

  @GetMapping("/cases/{number}/shown/{person}/consent")
  ModelAndView consent(@PathVariable String number, @PathVariable UUID person) {
    return consent(number, person, TypedForm.EMPTY, Refusal.NONE);
  }

  /** @param entry made by the page with the form; without it, nothing tells a second press of the button from a second consent */
  @PostMapping("/cases/{number}/shown/{person}/consent")
  ModelAndView record(@PathVariable String number, @PathVariable UUID person, @RequestParam(required = false) UUID entry,
      @RequestParam MultiValueMap<String, String> fields, @RequestParam(required = false) MultipartFile signedForm,
      RedirectAttributes redirect) {
    var typed = new TypedForm(fields);
    var file = Uploads.of(signedForm);
    try {
      typed.requireOnly(CONSENT);
      roster.addConsent(number, entry == null ? UUID.randomUUID() : entry, form(person, typed).withForm(file));
      return back(number, "#person-" + person, "publishing.consent.recorded", redirect);
    } catch (RefusedEntry refused) {
      return consent(number, person, typed, words.refusal(refused, file, "signedForm"));
    }
  }

  @PostMapping("/cases/{number}/shown/revoke")
  ModelAndView revoke(@PathVariable String number, @RequestParam UUID consent, @RequestParam MultiValueMap<String, String> fields,
      RedirectAttributes redirect) {
    var typed = new TypedForm(fields);
    try {
      typed.requireOnly(REVOCATION);
      boolean revoked = roster.revoke(number, consent, typed.day("revokedOn"));
      var others = besides(number, consent);
      if (revoked && !others.isEmpty()) {
        return back(number, "warning", "", words.say("publishing.consent.revoked-others", others), redirect);
      }
      return back(number, "", revoked ? "publishing.consent.revoked" : "publishing.consent.revoked-before", redirect);
    } catch (RefusedEntry refused) {
      // One such form stands beside each consent.
      return list(number, typed, words.refusal(refused, consent + "-"));
    }
  }

  @GetMapping("/cases/{number}/shown/files/{id}")
  ResponseEntity<byte[]> file(@PathVariable String number, @PathVariable UUID id) {
    return Attachments.answer(copies.form(number, id), ContentDisposition.attachment());
  }

  private ModelAndView list(String number, TypedForm typed, Refusal refusal) {
    var page = page("publishing/shown", number, Action.READ_SHOWN, typed, refusal);
    page.addObject("people", roster.ofCase(number));
    page.addObject("write", policy.allows(Action.WRITE_SHOWN));
    page.addObject("nothing", TypedForm.EMPTY);
    page.addObject("whoChoices", words.choices("publishing.student.", List.of("yes", "no")));
    return page;
  }

  private ModelAndView consent(String number, UUID person, TypedForm typed, Refusal refusal) {
    var page = page("publishing/consent", number, Action.WRITE_SHOWN, typed, refusal);
    PersonShown shown = roster.ofCase(number).stream().filter(each -> each.id().equals(person)).findFirst().orElseThrow(UnknownCase::new);
    page.addObject("person", shown);
    page.addObject("entry", UUID.randomUUID());
    page.addObject("kindChoices", words.choices("publishing.consent.kind.", List.of(ConsentKind.values())));
    page.addObject("yearChoices", schoolYears());
    page.addObject("platformChoices", words.choices("publishing.platform.", List.of(Platform.values())));
    page.addObject("signedByChoices", words.choices("publishing.consent.signed-by.", List.of("PARENT", "ADULT")));
    return page;
  }

  /** Names the other forms of the same person that go on carrying what was captured on the same days. */
  private String besides(String number, UUID consent) {
    var date = DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(LocaleContextHolder.getLocale());
    return roster.ofCase(number).stream().flatMap(person -> person.besides(consent).stream())
        .map((Consent other) -> words.say("publishing.consent.other-form", other.signer(), date.format(other.signedOn())))
        .collect(Collectors.joining("; "));
  }

  private Map<String, String> schoolYears() {
    var choices = new LinkedHashMap<String, String>();
    years.choices().forEach(year -> choices.put(year.toString(), words.say("publishing.year", year.toString(), String.valueOf(year + 1))));
    return choices;
  }

  private ModelAndView page(String view, String number, Action action, TypedForm typed, Refusal refusal) {
    var page = new ModelAndView(view);
    page.addObject("file", policy.require(action, number));
    page.addObject("typed", typed);
    page.addObject("refusal", refusal);
    if (refusal.any()) {
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
    if (kind == ConsentKind.NYCPS_USE) {
      return AddConsent.nycpsUse(person, typed.year("schoolYear"), typed.raw("signedBy"), typed.raw("signer"), typed.day("signedOn"));
    }
    return new AddConsent(person, null, null, null, null, null, null, null, null, typed.raw("signedBy"), typed.raw("signer"),
        typed.day("signedOn"), null);
  }

  private ModelAndView back(String number, String anchor, String text, RedirectAttributes redirect) {
    return back(number, "success", anchor, words.say(text), redirect);
  }

  private static ModelAndView back(String number, String kind, String anchor, String text, RedirectAttributes redirect) {
    redirect.addFlashAttribute("flash", Map.of("kind", kind, "text", text));
    return new ModelAndView("redirect:/cases/" + number + "/shown" + anchor);
  }
}
