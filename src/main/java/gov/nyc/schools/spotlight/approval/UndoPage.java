package gov.nyc.schools.spotlight.approval;

import gov.nyc.schools.spotlight.mail.LinkPages;
import gov.nyc.schools.spotlight.mail.PersonalLink;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** The page behind the undo link: GET asks, POST undoes. */
@Controller
class UndoPage {

  private final LinkPages pages;
  private final Approvals approvals;
  private final AnswerUndo undo;
  private final AnswerViews views;
  private final Clock clock;

  UndoPage(LinkPages pages, Approvals approvals, AnswerUndo undo, AnswerViews views, Clock clock) {
    this.pages = pages;
    this.approvals = approvals;
    this.undo = undo;
    this.views = views;
    this.clock = clock;
  }

  @GetMapping("/answer/{token}/undo")
  ModelAndView show(@PathVariable String token, HttpServletRequest request, HttpServletResponse response) {
    PersonalLink link = pages.find(ApprovalLinks.UNDO, token, request, response);
    Approval approval = approvals.get(UUID.fromString(link.subject()));
    if (views.isSomebodyElse(link)) {
      return views.notYours(link);
    }
    return link.isOpen() && approval.canBeUndone(clock.instant())
        ? views.undo(approval, token, pages.nonce(link, request, response), HttpStatus.OK) : over(approval, link, token);
  }

  @PostMapping("/answer/{token}/undo")
  ModelAndView undo(@PathVariable String token, HttpServletRequest request, HttpServletResponse response) {
    PersonalLink link = pages.find(ApprovalLinks.UNDO, token, request, response);
    Approval approval = approvals.get(UUID.fromString(link.subject()));
    if (views.isSomebodyElse(link)) {
      return views.notYours(link);
    }
    if (link.isOpen() && !pages.isFromShownPage(link, request)) {
      return views.undo(approval, token, pages.nonce(link, request, response), HttpStatus.CONFLICT);
    }
    return link.isOpen() && undo.undo(approval.id()) ? new ModelAndView("redirect:/answer/" + token + "/undo")
        : over(approvals.get(approval.id()), link, token);
  }

  private ModelAndView over(Approval approval, PersonalLink link, String token) {
    return approval.isPending() ? views.undone(approval) : views.state(approval, link, token);
  }
}
