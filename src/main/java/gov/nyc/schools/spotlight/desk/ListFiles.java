package gov.nyc.schools.spotlight.desk;

import gov.nyc.schools.spotlight.casefile.Exports;
import gov.nyc.schools.spotlight.casefile.ListFile;
import gov.nyc.schools.spotlight.casefile.Stage;
import gov.nyc.schools.spotlight.desk.DeskPolicy.Action;
import gov.nyc.schools.spotlight.people.CurrentPerson;
import gov.nyc.schools.spotlight.people.Role;
import gov.nyc.schools.spotlight.people.Staff;
import gov.nyc.schools.spotlight.people.StaffMember;
import gov.nyc.schools.spotlight.schools.School;
import gov.nyc.schools.spotlight.schools.SchoolDirectory;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The lists of the desk as files: each reads what its page reads. */
@Controller
class ListFiles {

  private final CaseList cases;
  private final StuckCases stuck;
  private final CaseWords words;
  private final Staff staff;
  private final SchoolDirectory directory;
  private final CurrentPerson current;
  private final Exports exports;
  private final MessageSource messages;

  ListFiles(CaseList cases, StuckCases stuck, CaseWords words, Staff staff, SchoolDirectory directory, CurrentPerson current, Exports exports,
      MessageSource messages) {
    this.cases = cases;
    this.stuck = stuck;
    this.words = words;
    this.staff = staff;
    this.directory = directory;
    this.current = current;
    this.exports = exports;
    this.messages = messages;
  }

  @GetMapping("/cases/export")
  void cases(@RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "") String sort, @RequestParam(defaultValue = "") String as,
      HttpServletResponse response) throws IOException {
    var query = CaseQuery.of(q, sort, "");
    exports.send(ListFile.<CaseRow>of("cases", query.text(), from -> cases.page(query.at(from), Exports.SLICE))
        .with("tasks.column.case", CaseRow::number)
        .with("casefile.column.title", CaseRow::title)
        .with("casefile.column.tags", row -> String.join("; ", row.tags()))
        .with("tasks.column.schools", row -> String.join("; ", row.schools()))
        .with("tasks.filter.stage", row -> text("casefile.stage." + row.stage().name()))
        .with("desk.export.stageDays", CaseRow::stageDays)
        .with("desk.cases.standing", row -> text("casefile.standing." + row.standing().name()))
        .with("desk.cases.holder", row -> words.of(row.holders(), row.standing()))
        .with("tasks.column.due", CaseRow::dueAt)
        .with("tasks.overdue", row -> text("casefile.export." + (row.overdue() ? "yes" : "no")))
        .with("casefile.column.days", CaseRow::days)
        .with("tasks.column.activity", CaseRow::lastActivityAt), as, response);
  }

  /** Who has how much; the cases themselves are a list of cases. */
  @GetMapping("/stuck/export")
  void stuck(@RequestParam(defaultValue = "") String as, HttpServletResponse response) throws IOException {
    var list = ListFile.whole("stuck", "", stuck.byHolder().holders())
        .<StuckCases.Held>with("tasks.column.holder", held -> held.name() != null ? held.name() : text("desk.stuck.role." + held.role()))
        .with("desk.stuck.cases", StuckCases.Held::cases)
        .with("tasks.overdue", StuckCases.Held::overdue)
        .with("desk.export.oldest", held -> held.role().equals("nobody") ? null : held.days());
    for (var stage : Stage.values()) {
      list = list.with("casefile.stage." + stage.name(), held -> held.in(stage));
    }
    exports.send(list, as, response);
  }

  @GetMapping("/people/export")
  void people(@RequestParam(defaultValue = "") String as, HttpServletResponse response) throws IOException {
    exports.send(ListFile.<StaffMember>whole("people", "", staff.all())
        .with("desk.people.name", StaffMember::name)
        .with("desk.people.email", StaffMember::email)
        .with("desk.people.roles", person -> Arrays.stream(Role.values()).filter(person.roles()::contains)
            .map(role -> text("people.role." + role.name())).collect(Collectors.joining(", ")))
        .with("desk.people.districts", person -> person.districts().isEmpty() ? text("desk.people.districts.all")
            : new TreeSet<>(person.districts()).stream().map(String::valueOf).collect(Collectors.joining(", ")))
        .with("desk.people.state", person -> text(person.active() ? "desk.people.active" : "desk.people.inactive")), as, response);
  }

  @GetMapping("/schools/export")
  void schools(@RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "") String as, HttpServletResponse response)
      throws IOException {
    current.requireAny(Action.READ_SCHOOLS.roles());
    exports.send(ListFile.<School>whole("schools", q, directory.search(q, SchoolsPage.MOST))
        .with("desk.schools.name", School::name)
        .with("desk.schools.dbn", school -> school.dbn().value())
        .with("tasks.filter.district", School::district)
        .with("desk.schools.kind", school -> text(school.kind().key()))
        .with("desk.schools.address", School::address), as, response);
  }

  private String text(String key) {
    return messages.getMessage(key, null, LocaleContextHolder.getLocale());
  }
}
