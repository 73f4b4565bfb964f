package gov.nyc.schools.spotlight.publishing.web;

import gov.nyc.schools.spotlight.casefile.CaseFiles;
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

  private final LinkPages pages;
  private final PersonalLinks links;
  private final SchoolWithdrawals withdrawals;
  private final Publications publications;
  private final CaseFiles files;

  WithdrawPages(LinkPages pages, PersonalLinks links, SchoolWithdrawals withdrawals, Publications publications, CaseFiles files) {
    this.pages = pages;
    this.links = links;
    this.withdrawals = withdrawals;
    this.publications = publications;
    this.files = files;
  }

  @GetMapping("/withdraw/{token}")
  String show(@PathVariable String token, Model model, HttpServletRequest request, HttpServletResponse response) {
    return page(pages.find(WithdrawalLinks.PURPOSE, token, request, response), token, TypedForm.EMPTY, null, model, request, response);
  }

  @PostMapping("/withdraw/{token}")
  String withdraw(@PathVariable String token, @RequestParam MultiValueMap<String, String> fields, Model model, HttpServletRequest request,
      HttpServletResponse response) {
    var link = pages.find(WithdrawalLinks.PURPOSE, token, request, response);
    var typed = new TypedForm(fields);
    if (link.isOpen()) {
      try {
        var reason = WithdrawalReason.of(typed.raw("_reason"))
            .orElseThrow(() -> new RefusedEntry("reason", "publishing.refused.choose"));
        var refusal = refusal(link, typed, request);
        if (refusal != null) {
          return page(link, token, typed, refusal, model, request, response);
        }
        withdrawals.byLink(link, reason, typed.raw("_words"));
      } catch (RefusedEntry refused) {
        return page(link, token, typed, PageError.of(refused), model, request, response);
      }
    }
    return "redirect:/withdraw/" + token;
  }

  /** A wrong code counts; whether it was the last one says the page that follows. */
  private PageError refusal(PersonalLink link, TypedForm typed, HttpServletRequest request) {
    if (!pages.isFromShownPage(link, request)) {
      return new PageError("code", "publishing.withdraw.again");
    }
    if (typed.raw("_code").isBlank()) {
      return new PageError("code", "publishing.withdraw.code.missing");
    }
    return switch (links.checkCode(link.id(), typed.raw("_code"))) {
      case RIGHT, CLOSED -> null;
      case WRONG -> new PageError("code", "publishing.withdraw.code.wrong");
      case LOCKED -> new PageError("code", "publishing.withdraw.code.locked");
    };
  }

  private String page(PersonalLink link, String token, TypedForm typed, PageError error, Model model, HttpServletRequest request,
      HttpServletResponse response) {
    var withdrawal = withdrawals.find(link.caseNumber());
    model.addAttribute("file", files.get(link.caseNumber()));
    if (withdrawal.isPresent()) {
      model.addAttribute("withdrawal", withdrawal.get());
      return "publishing/withdrawn";
    }
    if (error == null) {
      pages.open(WithdrawalLinks.PURPOSE, token, request, response);
    } else {
      response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
    }
    model.addAttribute("token", token);
    model.addAttribute("nonce", pages.nonce(link, request, response));
    model.addAttribute("reasons", WithdrawalReason.values());
    model.addAttribute("pages", publications.ofCase(link.caseNumber()).stream().filter(PublicationCard::isPublic).toList());
    model.addAttribute("typed", typed);
    model.addAttribute("error", error);
    return "publishing/withdraw";
  }
}
