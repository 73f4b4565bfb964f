package gov.nyc.schools.spotlight.desk;

import gov.nyc.schools.spotlight.casefile.CaseAccess;
import gov.nyc.schools.spotlight.casefile.Slice;
import gov.nyc.schools.spotlight.casefile.Stage;
import gov.nyc.schools.spotlight.casefile.Standing;
import gov.nyc.schools.spotlight.desk.Term.Operator;
import gov.nyc.schools.spotlight.people.CurrentPerson;
import gov.nyc.schools.spotlight.tasks.Move;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** The list of cases. The address is the list: it can be kept and sent to a colleague, who sees what they may see. */
@Controller
class CaseListPage {

  private final CaseList cases;
  private final StuckCases stuck;
  private final SavedSearches searches;
  private final KnownTags tags;
  private final CaseAccess access;
  private final CurrentPerson current;

  CaseListPage(CaseList cases, StuckCases stuck, SavedSearches searches, KnownTags tags, CaseAccess access, CurrentPerson current) {
    this.access = access;
    this.cases = cases;
    this.stuck = stuck;
    this.searches = searches;
    this.tags = tags;
    this.current = current;
  }

  /** @param narrow values of the fields beside the box, by operator: they become part of what the box says */
  @GetMapping("/cases")
  String list(@RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "") String sort,
      @RequestParam(defaultValue = "") String from, @RequestParam Map<String, String> narrow, Model model) {
    var query = CaseQuery.of(q, sort, from);
    var text = narrowed(query.text(), new TreeMap<>(narrow));
    if (!text.equals(query.text())) {
      return "redirect:" + address("/cases", CaseQuery.of(text, sort, ""), null);
    }
    fill("/cases", query, cases.page(query), model);
    model.addAttribute("searches", searches.all());
    model.addAttribute("knownTags", tags.all());
    return "desk/cases";
  }

  /** What is stuck, and with whom: the open cases by holder and stage, and below them those that are due first. */
  @GetMapping("/stuck")
  String stuck(@RequestParam(defaultValue = "") String from, Model model) {
    model.addAttribute("stuck", stuck.byHolder());
    var query = CaseQuery.of("is:open", CaseQuery.Sort.DUE.name(), from);
    fill("/stuck", query, cases.page(query), model);
    return "desk/stuck";
  }

  private void fill(String path, CaseQuery query, Slice<CaseRow> page, Model model) {
    model.addAttribute("query", query);
    model.addAttribute("rows", page.rows());
    model.addAttribute("previous", page.previous() == null ? null : address(path, query, page.previous()));
    model.addAttribute("next", page.next() == null ? null : address(path, query, page.next()));
    model.addAttribute("here", address(path, query, query.from() == null ? null : query.from().text()));
    model.addAttribute("export", address("/cases/export", query, null));
    model.addAttribute("moves", Arrays.stream(Move.values()).filter(move -> move.isAllowedTo(current.require())).toList());
    model.addAttribute("changesTags", access.changesTags(current.require()));
    model.addAttribute("stages", List.of(Stage.values()));
    model.addAttribute("standings", List.of(Standing.values()));
    model.addAttribute("sorts", List.of(CaseQuery.Sort.values()));
  }

  private static String narrowed(String text, Map<String, String> fields) {
    var narrowed = text;
    for (var operator : Operator.values()) {
      var value = fields.getOrDefault(operator.typed(), "");
      if (!value.isBlank()) {
        boolean code = operator == Operator.STAGE || operator == Operator.STANDING;
        narrowed = SearchText.with(narrowed, operator, code ? value.replace('_', '-') : value);
      }
    }
    var state = fields.getOrDefault("state", "");
    return SearchText.STATES.contains(state) ? SearchText.with(narrowed, Operator.IS, state) : narrowed;
  }

  private static String address(String path, CaseQuery query, String from) {
    var address = UriComponentsBuilder.fromPath(path);
    if (!path.equals("/stuck")) {
      address.queryParam("q", "{q}").queryParam("sort", "{sort}");
    }
    if (from != null) {
      address.queryParam("from", "{from}");
    }
    return address.encode().buildAndExpand(Map.of("q", query.text(), "sort", query.sort().typed(), "from", from == null ? "" : from)).toUriString();
  }
}
