package gov.nyc.schools.spotlight.desk;

import gov.nyc.schools.spotlight.desk.DeskPolicy.Action;
import gov.nyc.schools.spotlight.people.CurrentPerson;
import gov.nyc.schools.spotlight.schools.SchoolDirectory;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** The directory of schools. */
@Controller
class SchoolsPage {

  static final int MOST = 100;

  private final SchoolDirectory directory;
  private final CurrentPerson current;

  SchoolsPage(SchoolDirectory directory, CurrentPerson current) {
    this.directory = directory;
    this.current = current;
  }

  @GetMapping("/schools")
  String list(@RequestParam(defaultValue = "") String q, Model model) {
    var person = current.requireAny(Action.READ_SCHOOLS.roles());
    model.addAttribute("q", q);
    model.addAttribute("schools", directory.search(q, MOST));
    model.addAttribute("export", UriComponentsBuilder.fromPath("/schools/export").queryParam("q", "{q}").encode().buildAndExpand(q).toUriString());
    model.addAttribute("asked", q.strip().length() > 1);
    model.addAttribute("imports", DeskPolicy.allows(person, Action.IMPORT_SCHOOLS));
    return "desk/schools";
  }
}
