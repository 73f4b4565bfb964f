package gov.nyc.schools.spotlight.nomination.web;

import gov.nyc.schools.spotlight.forms.FormDefinition;
import gov.nyc.schools.spotlight.mail.LinkPages;
import gov.nyc.schools.spotlight.nomination.NominationLinks;
import gov.nyc.schools.spotlight.nomination.draft.Draft;
import gov.nyc.schools.spotlight.nomination.draft.DraftClosed;
import gov.nyc.schools.spotlight.nomination.draft.DraftKind;
import gov.nyc.schools.spotlight.nomination.draft.Drafts;
import gov.nyc.schools.spotlight.nomination.draft.UnknownDraft;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Keeps what is being typed every few seconds, where scripts run. Says nothing about what is missing: the person is not done. */
@RestController
class Autosave {

  /** @param seen the count that the next save of this page has to send along */
  record Saved(int seen) {}

  private final Drafts drafts;
  private final Typing typing;
  private final LinkPages pages;
  private final AskedForm asked;

  Autosave(Drafts drafts, Typing typing, LinkPages pages, AskedForm asked) {
    this.asked = asked;
    this.drafts = drafts;
    this.typing = typing;
    this.pages = pages;
  }

  @PostMapping({"/nominate/{token}/{step}/autosave", "/share/{token}/{step}/autosave"})
  ResponseEntity<Saved> draft(@PathVariable String token, @PathVariable String step, HttpServletRequest request,
      HttpServletResponse response) {
    SecretPage.headers(response);
    return keep(drafts.find(token), step, request);
  }

  @PostMapping({"/revise/{token}/{step}/autosave", "/correct/{token}/{step}/autosave"})
  ResponseEntity<Saved> revision(@PathVariable String token, @PathVariable String step, HttpServletRequest request,
      HttpServletResponse response) {
    boolean correction = request.getServletPath().startsWith("/correct/");
    var link = pages.open(correction ? NominationLinks.CORRECT : NominationLinks.REVISE, token, request, response);
    return keep(drafts.ofCase(link.caseNumber(), correction ? DraftKind.CORRECTION : DraftKind.REVISION).orElseThrow(UnknownDraft::new), step, request);
  }

  @PostMapping("/information/{token}/autosave")
  ResponseEntity<Saved> information(@PathVariable String token, HttpServletRequest request, HttpServletResponse response) {
    var link = pages.open(NominationLinks.INFORMATION, token, request, response);
    var draft = drafts.ofCase(link.caseNumber(), DraftKind.INFORMATION).orElseThrow(UnknownDraft::new);
    return keep(draft, asked.of(draft), AskedForm.STEP, request);
  }

  private ResponseEntity<Saved> keep(Draft draft, String step, HttpServletRequest request) {
    FormDefinition form = drafts.form(draft);
    form.step(step).orElseThrow(UnknownDraft::new);
    return keep(draft, form, step, request);
  }

  private ResponseEntity<Saved> keep(Draft draft, FormDefinition form, String step, HttpServletRequest request) {
    try {
      var page = typing.save(draft, form, step, request, false);
      return switch (page.result()) {
        case STALE, FOREIGN, PAUSED -> ResponseEntity.status(page.result().status()).build();
        default -> ResponseEntity.ok(new Saved(page.seen()));
      };
    } catch (DraftClosed sentIn) {
      return ResponseEntity.status(HttpStatus.GONE).build();
    }
  }
}
