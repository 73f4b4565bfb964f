package gov.nyc.schools.spotlight.desk;

import gov.nyc.schools.spotlight.casefile.Stage;
import gov.nyc.schools.spotlight.casefile.Standing;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** The list of cases. The address is the list. */
@Controller
class CaseListPage {

  private final CaseList cases;

  CaseListPage(CaseList cases) {
    this.cases = cases;
  }

  @GetMapping("/cases")
  String list(@RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "") String stage,
      @RequestParam(defaultValue = "") String standing, @RequestParam(defaultValue = "") String school,
      @RequestParam(defaultValue = "") String district, @RequestParam(defaultValue = "") String state,
      @RequestParam(defaultValue = "") String sort, @RequestParam(defaultValue = "") String from, Model model) {
    var query = CaseQuery.of(q, stage, standing, school, district, state, sort, from);
    var page = cases.page(query);
    model.addAttribute("query", query);
    model.addAttribute("rows", page.rows());
    model.addAttribute("previous", page.previous() == null ? null : address(query, page.previous()));
    model.addAttribute("next", page.next() == null ? null : address(query, page.next()));
    model.addAttribute("stages", List.of(Stage.values()));
    model.addAttribute("standings", List.of(Standing.values()));
    model.addAttribute("states", List.of(CaseQuery.State.values()));
    model.addAttribute("sorts", List.of(CaseQuery.Sort.values()));
    return "desk/cases";
  }

  private static String address(CaseQuery query, String from) {
    return UriComponentsBuilder.fromPath("/cases").queryParam("q", "{q}").queryParam("stage", "{stage}")
        .queryParam("standing", "{standing}").queryParam("school", "{school}").queryParam("district", "{district}")
        .queryParam("state", "{state}").queryParam("sort", "{sort}").queryParam("from", "{from}").encode()
        .buildAndExpand(query.text(), lower(query.stage()), lower(query.standing()), query.school(),
            query.district() == null ? "" : query.district(), lower(query.state()), lower(query.sort()), from)
        .toUriString();
  }

  private static String lower(Enum<?> value) {
    return value == null ? "" : value.name().toLowerCase(Locale.ROOT);
  }
}
