package gov.nyc.schools.spotlight.publishing.web;

import gov.nyc.schools.spotlight.casefile.CaseFiles;
import gov.nyc.schools.spotlight.forms.KnownNames;
import gov.nyc.schools.spotlight.mail.LinkPages;
import gov.nyc.schools.spotlight.mail.PersonalLink;
import gov.nyc.schools.spotlight.mail.PersonalLinks;
import gov.nyc.schools.spotlight.publishing.PublicationCard;
import gov.nyc.schools.spotlight.publishing.Publications;
import gov.nyc.schools.spotlight.publishing.RefusedEntry;
import gov.nyc.schools.spotlight.publishing.SchoolWithdrawals;
import gov.nyc.schools.spotlight.publishing.WithdrawalLinks;
import gov.nyc.schools.spotlight.publishing.WithdrawalReason;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The page by which a school takes its practice down. Opening it changes nothing; the button with a reason and the mailed code does it
 * once, and the page says so from then on (mail rules 10 to 12).
 */
@Controller
class WithdrawPages {

  private static final KnownNames NAMES = KnownNames.of(LinkPages.NONCE, "reason", "words");

  private final LinkPages pages;
  private final PersonalLinks links;
  private final SchoolWithdrawals withdrawals;
  private final Publications publications;
  private final CaseFiles files;
  private final FormWords words;

  WithdrawPages(LinkPages pages, PersonalLinks links, SchoolWithdrawals withdrawals, Publications publications, CaseFiles files,
      FormWords words) {
    this.pages = pages;
    this.links = links;
    this.withdrawals = withdrawals;
    this.publications = publications;
    this.files = files;
    this.words = words;
  }

  @GetMapping("/withdraw/{token}")
  String show(@PathVariable String token, Model model, HttpServletRequest request, HttpServletResponse response) {
    var link = pages.find(WithdrawalLinks.PURPOSE, token, request, response);
    return withdrawn(link, TypedForm.EMPTY, model, response).orElseGet(() -> {
      pages.open(WithdrawalLinks.PURPOSE, token, request, response);
      return page(link, token, TypedForm.EMPTY, Refusal.NONE, model, request, response);
    });
  }

  @PostMapping("/withdraw/{token}")
  String withdraw(@PathVariable String token, @RequestParam MultiValueMap<String, String> fields, Model model, HttpServletRequest request,
      HttpServletResponse response) {
    var link = pages.find(WithdrawalLinks.PURPOSE, token, request, response);
    var typed = new TypedForm(fields);
    var earlier = withdrawn(link, typed, model, response);
    if (earlier.isPresent()) {
      return earlier.get();
    }
    // Who comes too late is shown what was typed, by the page that says why.
    pages.open(WithdrawalLinks.PURPOSE, token, request, response);
    var refusal = refusal(link, typed, request);
    if (refusal.any()) {
      response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
      return page(link, token, typed, refusal, model, request, response);
    }
    boolean done = withdrawals.byLink(link, WithdrawalReason.of(typed.raw("reason")), typed.raw("words"));
    return done ? "redirect:/withdraw/" + token : withdrawn(link, typed, model, response).orElse("redirect:/withdraw/" + token);
  }

  /** A wrong code counts, so it is looked at last; whether it was the last one says the page that follows. */
  private Refusal refusal(PersonalLink link, TypedForm typed, HttpServletRequest request) {
    if (!pages.isFromShownPage(link, request)) {
      return Refusal.NONE.and("code", words.say("publishing.withdraw.again"));
    }
    var refusal = Refusal.NONE;
    try {
      typed.requireOnly(NAMES);
      SchoolWithdrawals.check(WithdrawalReason.of(typed.raw("reason")), typed.raw("words"));
    } catch (RefusedEntry refused) {
      refusal = words.refusal(refused, "");
    }
    if (typed.raw("_code").isBlank()) {
      return refusal.and("code", words.say("publishing.withdraw.code.missing"));
    }
    return refusal.any() ? refusal : switch (links.checkCode(link.id(), typed.raw("_code"))) {
      case RIGHT, CLOSED -> refusal;
      case WRONG -> refusal.and("code", words.say("publishing.withdraw.code.wrong"));
      case LOCKED -> refusal.and("code", words.say("publishing.withdraw.code.locked"));
    };
  }

  /** Says that it was done, once it was; with what somebody typed who came second. */
  private Optional<String> withdrawn(PersonalLink link, TypedForm typed, Model model, HttpServletResponse response) {
    return withdrawals.find(link.caseNumber()).map(withdrawal -> {
      var words = typed.one("words").strip();
      boolean late = !words.isEmpty() && !words.equals(withdrawal.words());
      if (late) {
        response.setStatus(HttpStatus.CONFLICT.value());
      }
      model.addAttribute("file", files.get(link.caseNumber()));
      model.addAttribute("withdrawal", withdrawal);
      model.addAttribute("late", late ? List.of(words) : List.of());
      return "publishing/withdrawn";
    });
  }

  private String page(PersonalLink link, String token, TypedForm typed, Refusal refusal, Model model, HttpServletRequest request,
      HttpServletResponse response) {
    model.addAttribute("file", files.get(link.caseNumber()));
    model.addAttribute("token", token);
    model.addAttribute("nonce", pages.nonce(link, request, response));
    model.addAttribute("reasonChoices", words.choices("publishing.down.", WithdrawalReason.codes()));
    model.addAttribute("pages", publications.ofCase(link.caseNumber()).stream().filter(PublicationCard::isPublic).toList());
    model.addAttribute("typed", typed);
    model.addAttribute("refusal", refusal);
    return "publishing/withdraw";
  }
}
