package gov.nyc.schools.spotlight.review.round;

import gov.nyc.schools.spotlight.casefile.Exports;
import gov.nyc.schools.spotlight.casefile.ListFile;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The plan of who reviews what as a file. It is read page by page: what one page proposes counts for the proposals on it. */
@Controller
class AssignmentPlanFile {

  private final AssignmentPlans plans;
  private final Exports exports;
  private final MessageSource messages;

  AssignmentPlanFile(AssignmentPlans plans, Exports exports, MessageSource messages) {
    this.plans = plans;
    this.exports = exports;
    this.messages = messages;
  }

  @GetMapping("/reviews/export")
  void export(@RequestParam(defaultValue = "") String as, Locale locale, HttpServletResponse response) throws IOException {
    exports.send(ListFile.<PlannedCase>of("plan", "", plans::page)
        .with("review.decisions.case", PlannedCase::caseNumber)
        .with("casefile.column.title", PlannedCase::title)
        .with("tasks.column.task", row -> messages.getMessage("review.plan.task." + row.taskKey(), null, locale))
        .with("tasks.column.schools", row -> String.join("; ", row.schools()))
        .with("review.plan.area", row -> row.area().isEmpty() ? null
            : messages.getMessage("review.area." + row.area().replace(' ', '-'), null, locale))
        .with("tasks.column.due", PlannedCase::dueAt)
        .with("review.plan.proposed", row -> String.join("; ", row.proposed()))
        .with("tasks.line.holder", row -> row.line().holder())
        .with("casefile.column.days", row -> row.line().days())
        .with("tasks.column.activity", row -> row.line().lastActivityAt()), as, response);
  }
}
