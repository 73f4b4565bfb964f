package gov.nyc.schools.spotlight.approval;

import gov.nyc.schools.spotlight.casefile.Channel;
import gov.nyc.schools.spotlight.forms.TypedText;
import gov.nyc.schools.spotlight.mail.CodeCheck;
import gov.nyc.schools.spotlight.mail.LinkPages;
import gov.nyc.schools.spotlight.mail.PersonalLink;
import gov.nyc.schools.spotlight.mail.PersonalLinks;
import gov.nyc.schools.spotlight.tasks.RefusedTask;
import gov.nyc.schools.spotlight.tasks.TaskClosedAlready;
import gov.nyc.schools.spotlight.tasks.TaskCompletion;
import gov.nyc.schools.spotlight.tasks.TaskHandler.Acting;
import gov.nyc.schools.spotlight.tasks.WorkItem;
import gov.nyc.schools.spotlight.tasks.WorkItems;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * The page behind the mailed link: GET and HEAD show and change nothing, so that a scanner of links decides nothing; POST decides
 * (mail rules 10 to 12). Whoever comes too late, or a second time, sees what was recorded.
 */
@Controller
class AnswerPage {

  private final LinkPages pages;
  private final PersonalLinks links;
  private final Approvals approvals;
  private final AnswerRules rules;
  private final AnswerViews views;
  private final WorkItems items;
  private final TaskCompletion completion;

  AnswerPage(LinkPages pages, PersonalLinks links, Approvals approvals, AnswerRules rules, AnswerViews views, WorkItems items,
      TaskCompletion completion) {
    this.pages = pages;
    this.links = links;
    this.approvals = approvals;
    this.rules = rules;
    this.views = views;
    this.items = items;
    this.completion = completion;
  }

  /** What was typed into the page. */
  record Typed(String answer, String reason, String comment, String code) {

    static final Typed NOTHING = new Typed(null, null, null, null);

    GiveAnswer command(PersonalLink link) {
      return new GiveAnswer(answer, reason == null || reason.isBlank() ? null : reason, words(comment), link.id());
    }

    private static String words(String comment) {
      return comment == null ? null : comment.replace("\r\n", "\n").strip();
    }

    /** The comment for a page to show, with a mark in place of what can't be shown. */
    public String shownComment() {
      return comment == null ? null : new TypedText(comment).showable();
    }
  }

  @GetMapping("/answer/{token}")
  ModelAndView show(@PathVariable String token, HttpServletRequest request, HttpServletResponse response) {
    PersonalLink link = pages.find(ApprovalLinks.ANSWER, token, request, response);
    Approval approval = approvals.get(UUID.fromString(link.subject()));
    if (task(approval).isEmpty() || !link.isOpen() || views.isHidden(approval)) {
      return views.state(approval, link, token);
    }
    return views.isSomebodyElse(link) ? views.notYours(link)
        : views.form(approval, token, pages.nonce(link, request, response), Typed.NOTHING, null, HttpStatus.OK);
  }

  @PostMapping("/answer/{token}")
  ModelAndView answer(@PathVariable String token, @RequestParam(required = false) String answer,
      @RequestParam(required = false) String reason, @RequestParam(required = false) String comment,
      @RequestParam(required = false) String code, HttpServletRequest request, HttpServletResponse response) {
    PersonalLink link = pages.find(ApprovalLinks.ANSWER, token, request, response);
    Approval approval = approvals.get(UUID.fromString(link.subject()));
    Optional<WorkItem> task = task(approval);
    if (task.isEmpty() || !link.isOpen() || views.isHidden(approval)) {
      return keeping(comment, approval, views.state(approval, link, token));
    }
    if (views.isSomebodyElse(link)) {
      return keeping(comment, approval, views.notYours(link));
    }
    Typed typed = new Typed(answer, reason, comment, code);
    if (!pages.isFromShownPage(link, request)) {
      return again(approval, token, link, typed, new RefusedTask(null, "approval.refused.page"), HttpStatus.CONFLICT, request, response);
    }
    Optional<RefusedTask> problem = rules.incomplete(approval, typed.command(link)).or(() -> wrongCode(link, code));
    if (problem.isPresent()) {
      PersonalLink now = links.find(link.id()).orElseThrow();
      if (now.isOpen()) {
        return again(approval, token, link, typed, problem.get(), HttpStatus.UNPROCESSABLE_ENTITY, request, response);
      }
      // Locked by this code, or closed by an answer that was quicker: then that answer is what the page tells of.
      Approval decided = approvals.get(approval.id());
      return keeping(comment, decided, views.state(decided, now, token));
    }
    return record(task.get(), approval, token, link, typed, request, response);
  }

  private ModelAndView record(WorkItem task, Approval approval, String token, PersonalLink link, Typed typed,
      HttpServletRequest request, HttpServletResponse response) {
    try {
      completion.complete(task.taskId(), typed.command(link), new Acting(link.personId(), Channel.LINK));
      return new ModelAndView("redirect:/answer/" + token);
    } catch (TaskClosedAlready quicker) {
      Approval now = approvals.get(approval.id());
      return keeping(typed.comment(), now, views.state(now, link, token));
    } catch (RefusedTask refused) {
      return again(approval, token, link, typed, refused, HttpStatus.UNPROCESSABLE_ENTITY, request, response);
    }
  }

  /** Whoever comes too late can still copy what they wrote; the same words sent twice are recorded and need no copy. */
  private static ModelAndView keeping(String comment, Approval approval, ModelAndView page) {
    boolean lost = comment != null && !comment.isBlank() && !Typed.words(comment).equals(approval.comment());
    return page.addObject("typed", lost ? new TypedText(comment).showable() : null);
  }

  private Optional<RefusedTask> wrongCode(PersonalLink link, String code) {
    if (code == null || code.isBlank()) {
      return Optional.of(new RefusedTask("code", "approval.refused.no-code"));
    }
    CodeCheck check = links.checkCode(link.id(), code);
    int left = check == CodeCheck.WRONG ? links.find(link.id()).orElseThrow().triesLeft() : 0;
    return check == CodeCheck.RIGHT ? Optional.empty() : Optional.of(new RefusedTask("code", "approval.refused.code", left));
  }

  private ModelAndView again(Approval approval, String token, PersonalLink link, Typed typed, RefusedTask problem,
      HttpStatus status, HttpServletRequest request, HttpServletResponse response) {
    return views.form(approval, token, pages.nonce(link, request, response), typed, problem, status);
  }

  private Optional<WorkItem> task(Approval approval) {
    return approval.isPending() ? items.about("approvalId", approval.id(), AnswerTask.KEY) : Optional.empty();
  }
}
