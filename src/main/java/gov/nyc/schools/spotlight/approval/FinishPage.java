package gov.nyc.schools.spotlight.approval;

import gov.nyc.schools.spotlight.casefile.CaseAccess;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The button on the case page that ends the time to undo an answer. */
@Controller
class FinishPage {

  private final Approvals approvals;
  private final CaseAccess access;
  private final MessageSource messages;

  FinishPage(Approvals approvals, CaseAccess access, MessageSource messages) {
    this.approvals = approvals;
    this.access = access;
    this.messages = messages;
  }

  @PostMapping("/approvals/{id}/final")
  String finish(@PathVariable UUID id, Locale locale, RedirectAttributes redirect) {
    Approval approval = approvals.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    access.read(approval.caseNumber());
    boolean finished = approvals.finish(id);
    redirect.addFlashAttribute("flash", Map.of("kind", finished ? "success" : "info",
        "text", messages.getMessage(finished ? "approval.panel.finished" : "approval.panel.over", null, locale)));
    return "redirect:/cases/" + approval.caseNumber();
  }
}
