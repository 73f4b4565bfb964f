package gov.nyc.schools.spotlight.desk;

import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriComponentsBuilder;

/** Searches are saved beside the box, and named, shared and removed on a page of their own. What is refused stays as it was typed. */
@Controller
class SearchesPage {

  /** What was typed into one of the forms and refused. */
  record Refused(UUID id, String name, boolean shared, String text) {}

  private final SavedSearches searches;
  private final MessageSource messages;

  SearchesPage(SavedSearches searches, MessageSource messages) {
    this.searches = searches;
    this.messages = messages;
  }

  @GetMapping("/searches")
  String list(Model model) {
    model.addAttribute("searches", searches.all().stream().filter(SavedSearch::isMine).toList());
    return "desk/searches";
  }

  @PostMapping("/searches")
  String save(@RequestParam(defaultValue = "") String name, @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "") String sort, @RequestParam(defaultValue = "false") boolean shared, Locale locale, RedirectAttributes redirect) {
    var query = CaseQuery.of(q, sort, "");
    try {
      searches.save(name, query, shared);
      flash("desk.searches.saved", name, locale, redirect);
    } catch (RefusedSearch refused) {
      redirect.addFlashAttribute("refusedSearch", new Refused(null, name, shared, text(refused, locale)));
    }
    return "redirect:" + UriComponentsBuilder.fromPath("/cases").queryParam("q", "{q}").queryParam("sort", "{sort}").encode()
        .buildAndExpand(query.text(), query.sort().typed()).toUriString();
  }

  @PostMapping("/searches/{id}")
  String change(@PathVariable UUID id, @RequestParam int version, @RequestParam(defaultValue = "") String name,
      @RequestParam(defaultValue = "false") boolean shared, Locale locale, RedirectAttributes redirect) {
    try {
      searches.change(id, version, name, shared);
      flash("desk.searches.changed", name, locale, redirect);
    } catch (RefusedSearch refused) {
      redirect.addFlashAttribute("refusedSearch", new Refused(id, name, shared, text(refused, locale)));
    }
    return "redirect:/searches";
  }

  @PostMapping("/searches/{id}/remove")
  String remove(@PathVariable UUID id, @RequestParam(defaultValue = "") String name, Locale locale, RedirectAttributes redirect) {
    if (searches.remove(id)) {
      flash("desk.searches.removed", name, locale, redirect);
    }
    return "redirect:/searches";
  }

  private void flash(String key, String name, Locale locale, RedirectAttributes redirect) {
    redirect.addFlashAttribute("flash", Map.of("kind", "success", "text", messages.getMessage(key, new Object[] {name.strip()}, locale)));
  }

  private String text(RefusedSearch refused, Locale locale) {
    return messages.getMessage("desk.searches.refused." + refused.reason(), null, locale);
  }
}
