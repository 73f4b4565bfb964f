package gov.nyc.schools.spotlight.tasks;

import gov.nyc.schools.spotlight.casefile.Stage;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** The lists of open tasks. The address is the list: it can be kept and sent to a colleague, who sees what they may see. */
@Controller
class TaskListPage {

  /** A view with its count, {@code 12} or {@code 500+}: the tabs over the list. */
  record Tab(TaskQuery.View view, String count, String href, boolean current) {}

  private final TaskList tasks;

  TaskListPage(TaskList tasks) {
    this.tasks = tasks;
  }

  @GetMapping("/tasks")
  String list(@RequestParam(defaultValue = "") String view, @RequestParam(defaultValue = "") String stage,
      @RequestParam(defaultValue = "") String school, @RequestParam(defaultValue = "") String district,
      @RequestParam(defaultValue = "") String due, @RequestParam(defaultValue = "") String sort,
      @RequestParam(defaultValue = "") String from, Model model) {
    var query = TaskQuery.of(view, stage, school, district, due, sort, from);
    var page = tasks.page(query);
    model.addAttribute("query", query);
    model.addAttribute("rows", page.rows());
    model.addAttribute("previous", page.previous() == null ? null : address("/tasks", query, page.previous()));
    model.addAttribute("next", page.next() == null ? null : address("/tasks", query, page.next()));
    model.addAttribute("export", address("/tasks/export", query, ""));
    model.addAttribute("tabs", tabs(query));
    model.addAttribute("stages", List.of(Stage.values()));
    model.addAttribute("sorts", List.of(TaskQuery.Sort.values()));
    model.addAttribute("dues", List.of(TaskQuery.Due.values()));
    return "tasks/list";
  }

  private List<Tab> tabs(TaskQuery query) {
    var counts = tasks.counts();
    return Arrays.stream(TaskQuery.View.values())
        .map(view -> new Tab(view, shown(counts.of(view)),
            "/tasks?view=" + view.name().toLowerCase(Locale.ROOT), view == query.view()))
        .toList();
  }

  private static String address(String path, TaskQuery query, String from) {
    var address = UriComponentsBuilder.fromPath(path).queryParam("view", "{view}").queryParam("sort", "{sort}")
        .queryParam("stage", "{stage}").queryParam("school", "{school}").queryParam("district", "{district}")
        .queryParam("due", "{due}").queryParam("from", "{from}");
    return address.encode().buildAndExpand(lower(query.view()), lower(query.sort()), lower(query.stage()),
        query.school(), query.district() == null ? "" : query.district(), lower(query.due()), from).toUriString();
  }

  private static String shown(int count) {
    return count > TaskCounts.MOST ? TaskCounts.MOST + "+" : String.valueOf(count);
  }

  private static String lower(Enum<?> value) {
    return value == null ? "" : value.name().toLowerCase(Locale.ROOT);
  }
}
