package gov.nyc.schools.spotlight.tasks;

import gov.nyc.schools.spotlight.casefile.Exports;
import gov.nyc.schools.spotlight.casefile.ListFile;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The lists of open tasks as files. */
@Controller
class TaskListFile {

  private final TaskList tasks;
  private final TaskWords words;
  private final Exports exports;
  private final MessageSource messages;

  TaskListFile(TaskList tasks, TaskWords words, Exports exports, MessageSource messages) {
    this.tasks = tasks;
    this.words = words;
    this.exports = exports;
    this.messages = messages;
  }

  @GetMapping("/tasks/export")
  void export(@RequestParam(defaultValue = "") String view, @RequestParam(defaultValue = "") String stage,
      @RequestParam(defaultValue = "") String school, @RequestParam(defaultValue = "") String district,
      @RequestParam(defaultValue = "") String due, @RequestParam(defaultValue = "") String sort, @RequestParam(defaultValue = "") String as,
      Locale locale, HttpServletResponse response) throws IOException {
    var query = TaskQuery.of(view, stage, school, district, due, sort, "");
    exports.send(ListFile.<TaskRow>of("tasks", query.text(), from -> tasks.page(query.at(from), Exports.SLICE))
        .with("tasks.column.task", row -> words.of(row.item().taskKey(), row.kind()))
        .with("tasks.column.about", TaskRow::about)
        .with("tasks.column.case", row -> row.item().caseNumber())
        .with("casefile.column.title", TaskRow::title)
        .with("tasks.column.schools", row -> String.join("; ", row.schools()))
        .with("tasks.filter.stage", row -> messages.getMessage("casefile.stage." + row.stage().name(), null, locale))
        .with("tasks.column.holder", this::holder)
        .with("tasks.column.due", row -> row.item().dueAt())
        .with("tasks.overdue", row -> messages.getMessage("casefile.export." + (row.overdue() ? "yes" : "no"), null, locale))
        .with("tasks.column.days", TaskRow::days)
        .with("tasks.column.activity", TaskRow::lastActivityAt), as, response);
  }

  private String holder(TaskRow row) {
    return row.holder() != null ? row.holder()
        : messages.getMessage("tasks.role." + row.item().role(), null, LocaleContextHolder.getLocale());
  }
}
