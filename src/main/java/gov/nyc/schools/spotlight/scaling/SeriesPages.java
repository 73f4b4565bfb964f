package gov.nyc.schools.spotlight.scaling;

import gov.nyc.schools.spotlight.forms.TypedText;
import gov.nyc.schools.spotlight.people.People;
import gov.nyc.schools.spotlight.people.Role;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriComponentsBuilder;

/** The board of all series, the page of one, and what can be changed there. */
@Controller
class SeriesPages {

  /** One mistake, for the summary above the page. */
  record Mistake(String fieldId, String text) {}

  private final SeriesBoard board;
  private final SeriesViews views;
  private final SeriesChanges changes;
  private final CaseStudyChanges studies;
  private final People people;
  private final MessageSource messages;

  SeriesPages(SeriesBoard board, SeriesViews views, SeriesChanges changes, CaseStudyChanges studies, People people, MessageSource messages) {
    this.board = board;
    this.views = views;
    this.changes = changes;
    this.studies = studies;
    this.people = people;
    this.messages = messages;
  }

  @GetMapping("/series")
  String board(@RequestParam(defaultValue = "") String state, @RequestParam(defaultValue = "") String district,
      @RequestParam(defaultValue = "") String producer, @RequestParam(defaultValue = "") String from, Model model) {
    var query = BoardQuery.of(state, district, producer, from);
    var page = board.page(query);
    model.addAttribute("query", query);
    model.addAttribute("rows", page.rows());
    model.addAttribute("previous", page.previous() == null ? null : address("/series", query, page.previous()));
    model.addAttribute("next", page.next() == null ? null : address("/series", query, page.next()));
    model.addAttribute("export", address("/series/export", query, ""));
    model.addAttribute("states", List.of(BoardQuery.State.values()));
    model.addAttribute("producers", people.withRole(Role.PRODUCER));
    return "scaling/board";
  }

  private static String address(String path, BoardQuery query, String from) {
    return UriComponentsBuilder.fromPath(path).queryParam("state", "{state}").queryParam("district", "{district}")
        .queryParam("producer", "{producer}").queryParam("from", "{from}").encode()
        .buildAndExpand(query.state() == null ? "" : query.state().name().toLowerCase(Locale.ROOT),
            query.district() == null ? "" : query.district(), query.producer() == null ? "" : query.producer(), from).toUriString();
  }

  @GetMapping("/series/{id}")
  String series(@PathVariable UUID id, Model model) {
    views.series(id).forEach(model::addAttribute);
    return "scaling/series";
  }

  @PostMapping("/series/{id}/episodes")
  String add(@PathVariable UUID id, @RequestParam UUID episode, @RequestParam(defaultValue = "") String title,
      @RequestParam(defaultValue = "") String plannedOn, HttpServletRequest request, Model model, HttpServletResponse response,
      RedirectAttributes redirect) {
    return tried(id, "new-title", Map.of("new-title", title, "new-planned", plannedOn), () -> {
      SentFields.requireOnly(request, "episode", "title", "plannedOn");
      changes.add(id, episode, title, EpisodeDates.day("new-planned", plannedOn));
    }, "scaling.done.added", model, response, redirect);
  }

  @PostMapping("/series/{id}/close")
  String close(@PathVariable UUID id, @RequestParam(defaultValue = "") String reason, HttpServletRequest request, Model model,
      HttpServletResponse response, RedirectAttributes redirect) {
    return tried(id, "close-reason", Map.of("close-reason", reason), () -> {
      SentFields.requireOnly(request, "reason");
      changes.close(id, reason);
    }, "scaling.done.closed", model, response, redirect);
  }

  @PostMapping("/series/{id}/episodes/{episode}/title")
  String rename(@PathVariable UUID id, @PathVariable UUID episode, @RequestParam(defaultValue = "") String seen,
      @RequestParam(defaultValue = "") String title, HttpServletRequest request, Model model, HttpServletResponse response, RedirectAttributes redirect) {
    return tried(id, "title-" + episode, Map.of("title-" + episode, title), () -> {
      changes.requireOf(id, episode);
      SentFields.requireOnly(request, "seen", "title");
      changes.rename(episode, seen, title);
    }, "scaling.done.renamed", model, response, redirect);
  }

  /** @param from the place that the page has shown */
  @PostMapping("/series/{id}/episodes/{episode}/move")
  String move(@PathVariable UUID id, @PathVariable UUID episode, @RequestParam SeriesChanges.Move to, @RequestParam int from,
      HttpServletRequest request, Model model, HttpServletResponse response, RedirectAttributes redirect) {
    return tried(id, null, Map.of(), () -> {
      changes.requireOf(id, episode);
      SentFields.requireOnly(request, "to", "from");
      changes.move(episode, to, from);
    }, "scaling.done.moved", model, response, redirect);
  }

  @PostMapping("/series/{id}/episodes/{episode}/coming-soon")
  String announce(@PathVariable UUID id, @PathVariable UUID episode, @RequestParam boolean soon, HttpServletRequest request, Model model,
      HttpServletResponse response, RedirectAttributes redirect) {
    return tried(id, null, Map.of(), () -> {
      changes.requireOf(id, episode);
      SentFields.requireOnly(request, "soon");
      changes.announce(episode, soon);
    }, soon ? "scaling.done.announced" : "scaling.done.unannounced", model, response, redirect);
  }

  @PostMapping("/series/{id}/episodes/{episode}/waive")
  String waive(@PathVariable UUID id, @PathVariable UUID episode, @RequestParam(defaultValue = "") String reason, HttpServletRequest request,
      Model model, HttpServletResponse response, RedirectAttributes redirect) {
    return tried(id, "reason-" + episode, Map.of("reason-" + episode, reason), () -> {
      changes.requireOf(id, episode);
      SentFields.requireOnly(request, "reason");
      changes.waive(episode, reason);
    }, "scaling.done.waived", model, response, redirect);
  }

  @PostMapping("/series/{id}/episodes/{episode}/again")
  String takeUp(@PathVariable UUID id, @PathVariable UUID episode, HttpServletRequest request, Model model, HttpServletResponse response,
      RedirectAttributes redirect) {
    return tried(id, null, Map.of(), () -> {
      changes.requireOf(id, episode);
      SentFields.requireOnly(request);
      changes.takeUp(episode);
    }, "scaling.done.taken-up", model, response, redirect);
  }

  @PostMapping("/series/{id}/case-study/again")
  String takeUpCaseStudy(@PathVariable UUID id, HttpServletRequest request, Model model, HttpServletResponse response,
      RedirectAttributes redirect) {
    return tried(id, null, Map.of(), () -> {
      SentFields.requireOnly(request);
      studies.takeUp(id);
    }, "scaling.done.study-taken-up", model, response, redirect);
  }

  @PostMapping("/series/{id}/case-study/leave")
  String leaveCaseStudy(@PathVariable UUID id, HttpServletRequest request, Model model, HttpServletResponse response,
      RedirectAttributes redirect) {
    return tried(id, null, Map.of(), () -> {
      SentFields.requireOnly(request);
      studies.leave(id);
    }, "scaling.done.study-left", model, response, redirect);
  }

  @GetMapping("/episodes/{id}")
  String episode(@PathVariable UUID id, Model model) {
    views.episode(id).forEach(model::addAttribute);
    return "scaling/episode";
  }

  /** @param seen the dates that the page has shown */
  @PostMapping("/episodes/{id}/dates")
  String date(@PathVariable UUID id, @RequestParam(defaultValue = "") String plannedOn, @RequestParam(defaultValue = "") String filmingFrom,
      @RequestParam(defaultValue = "") String filmingTo, @RequestParam(defaultValue = "") String seen, HttpServletRequest request, Model model,
      HttpServletResponse response, RedirectAttributes redirect) {
    var typed = Map.of("planned-on", plannedOn, "filming-from", filmingFrom, "filming-to", filmingTo);
    return tried(() -> {
      SentFields.requireOnly(request, "plannedOn", "filmingFrom", "filmingTo", "seen");
      changes.date(id, new EpisodeDates(EpisodeDates.day("planned-on", plannedOn), EpisodeDates.day("filming-from", filmingFrom),
          EpisodeDates.day("filming-to", filmingTo)), seen);
    }, "planned-on", typed, "scaling.done.dated", "/episodes/" + id, "scaling/episode", () -> views.episode(id), model, response, redirect);
  }

  private String tried(UUID id, String fieldId, Map<String, String> typed, Runnable change, String done, Model model,
      HttpServletResponse response, RedirectAttributes redirect) {
    return tried(change, fieldId, typed, done, "/series/" + id, "scaling/series", () -> views.series(id), model, response, redirect);
  }

  /** Done: back to the page. Refused: the same page with the reason and what was typed. */
  private String tried(Runnable change, String fieldId, Map<String, String> typed, String done, String path, String view,
      Supplier<Map<String, Object>> page, Model model, HttpServletResponse response, RedirectAttributes redirect) {
    var locale = LocaleContextHolder.getLocale();
    try {
      change.run();
    } catch (RefusedChange refused) {
      response.setStatus(refused.status().value());
      page.get().forEach(model::addAttribute);
      var shown = new HashMap<String, String>();
      typed.forEach((field, text) -> shown.put(field, new TypedText(text).showable()));
      var text = messages.getMessage(refused, locale);
      var at = refused.fieldId() == null ? fieldId : refused.fieldId();
      // Who comes too late finds no form any more to be filled again.
      boolean gone = fieldId == null || refused.tooLate();
      model.addAttribute("errors", List.of(new Mistake(gone ? null : at, text)));
      model.addAttribute(gone ? "late" : "typed", gone ? shown.values().stream().filter(words -> !words.isBlank()).toList() : shown);
      model.addAttribute("wrong", gone ? Map.of() : Map.of(at, text));
      return view;
    }
    redirect.addFlashAttribute("flash", Map.of("kind", "success", "text", messages.getMessage(done, null, locale)));
    return "redirect:" + path;
  }
}
