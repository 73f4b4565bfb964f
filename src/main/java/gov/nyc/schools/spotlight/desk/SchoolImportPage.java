package gov.nyc.schools.spotlight.desk;

import gov.nyc.schools.spotlight.desk.DeskPolicy.Action;
import gov.nyc.schools.spotlight.people.CurrentPerson;
import gov.nyc.schools.spotlight.schools.ImportReport;
import gov.nyc.schools.spotlight.schools.SchoolImporter;
import gov.nyc.schools.spotlight.schools.UnreadableList;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** Brings a list of schools into the directory, or says first what that would do. */
@Controller
class SchoolImportPage {

  /** A row of the list that was refused or taken with a warning, in words. */
  record Told(int number, String dbn, String text) {}

  private final SchoolImporter importer;
  private final CurrentPerson current;
  private final MessageSource messages;

  SchoolImportPage(SchoolImporter importer, CurrentPerson current, MessageSource messages) {
    this.importer = importer;
    this.current = current;
    this.messages = messages;
  }

  @GetMapping("/schools/import")
  ModelAndView show() {
    current.requireAny(Action.IMPORT_SCHOOLS.roles());
    return page(HttpStatus.OK, null);
  }

  /** @param check present: nothing is imported, the page only says what would be */
  @PostMapping("/schools/import")
  ModelAndView read(@RequestParam(required = false) MultipartFile list, @RequestParam(required = false) String check,
      Locale locale) throws IOException {
    current.requireAny(Action.IMPORT_SCHOOLS.roles());
    if (list == null || list.isEmpty()) {
      return page(HttpStatus.UNPROCESSABLE_ENTITY, messages.getMessage("desk.import.none", null, locale));
    }
    var name = list.getOriginalFilename() == null || list.getOriginalFilename().isBlank() ? "list.csv" : list.getOriginalFilename();
    try {
      var report = check == null ? importer.read(name, list.getBytes()) : importer.check(name, list.getBytes());
      var page = page(HttpStatus.OK, null);
      page.addObject("report", report);
      page.addObject("done", check == null);
      page.addObject("rejected", told(report.rejected(), locale));
      page.addObject("warnings", told(report.warnings(), locale));
      return page;
    } catch (UnreadableList unreadable) {
      return page(HttpStatus.UNPROCESSABLE_ENTITY, messages.getMessage(unreadable, locale));
    }
  }

  private ModelAndView page(HttpStatus status, String error) {
    var page = new ModelAndView("desk/import", status);
    page.addObject("error", error);
    return page;
  }

  private List<Told> told(List<ImportReport.Line> lines, Locale locale) {
    return lines.stream()
        .map(line -> new Told(line.number(), line.dbn(), messages.getMessage(line.key(), line.args().toArray(), locale)))
        .toList();
  }
}
