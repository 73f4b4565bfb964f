package gov.nyc.schools.spotlight.desk;

import gov.nyc.schools.spotlight.casefile.ExportLog;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Which lists were taken away as files, and by whom. */
@Controller
class DownloadsPage {

  private final ExportLog log;

  DownloadsPage(ExportLog log) {
    this.log = log;
  }

  @GetMapping("/people/downloads")
  String list(@RequestParam(defaultValue = "") String from, Model model) {
    var page = log.page(from);
    model.addAttribute("rows", page.rows());
    model.addAttribute("previous", page.previous() == null ? null : "/people/downloads?from=" + page.previous());
    model.addAttribute("next", page.next() == null ? null : "/people/downloads?from=" + page.next());
    return "desk/downloads";
  }
}
