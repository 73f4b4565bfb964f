package gov.nyc.schools.spotlight.desk;

import gov.nyc.schools.spotlight.people.RefusedAccount;
import gov.nyc.schools.spotlight.people.Role;
import gov.nyc.schools.spotlight.people.Staff;
import gov.nyc.schools.spotlight.people.StaffMember;
import gov.nyc.schools.spotlight.tasks.WorkItems;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Administrators add people and say what they may do. */
@Controller
class PeoplePage {

  /**
   * A form of this page as it was filled in.
   *
   * @param districts as typed: numbers with anything between them
   */
  record Typed(String name, String email, Set<Role> roles, String districts, boolean active, int version) {

    static Typed of(StaffMember person) {
      return new Typed(person.name(), person.email(), person.roles(),
          new TreeSet<>(person.districts()).stream().map(String::valueOf).collect(Collectors.joining(", ")),
          person.active(), person.version());
    }

    static Typed blank() {
      return new Typed("", "", Set.of(), "", true, 0);
    }
  }

  private final Staff staff;
  private final WorkItems items;
  private final MessageSource messages;

  PeoplePage(Staff staff, WorkItems items, MessageSource messages) {
    this.items = items;
    this.staff = staff;
    this.messages = messages;
  }

  @GetMapping("/people")
  ModelAndView list() {
    var page = new ModelAndView("desk/people");
    page.addObject("people", staff.all());
    return page;
  }

  @GetMapping("/people/new")
  ModelAndView blank() {
    staff.requireOpening();
    return form(null, Typed.blank(), null, HttpStatus.OK);
  }

  @PostMapping("/people")
  ModelAndView add(@RequestParam(defaultValue = "") String name, @RequestParam(defaultValue = "") String email,
      @RequestParam(defaultValue = "") String password, @RequestParam(defaultValue = "") Set<String> roles,
      @RequestParam(defaultValue = "") String districts, Locale locale, RedirectAttributes redirect) {
    var typed = new Typed(name, email, known(roles), districts, true, 0);
    try {
      staff.open(name, email, password, typed.roles(), numbers(districts));
    } catch (RefusedAccount refusal) {
      return form(null, typed, refusal, HttpStatus.UNPROCESSABLE_ENTITY);
    }
    return done("desk.people.added", name.strip(), locale, redirect);
  }

  @GetMapping("/people/{id}")
  ModelAndView edit(@PathVariable UUID id) {
    var person = staff.find(id).orElseThrow(UnknownPerson::new);
    return form(person, Typed.of(person), null, HttpStatus.OK);
  }

  @PostMapping("/people/{id}")
  ModelAndView change(@PathVariable UUID id, @RequestParam int version, @RequestParam(defaultValue = "") Set<String> roles,
      @RequestParam(defaultValue = "") String districts, @RequestParam(defaultValue = "false") boolean active,
      @RequestParam(defaultValue = "false") boolean sure, Locale locale, RedirectAttributes redirect) {
    var person = staff.find(id).orElseThrow(UnknownPerson::new);
    var typed = new Typed(person.name(), person.email(), known(roles), districts, active, version);
    if (person.active() && !active && !sure && items.heldBy(id) > 0) {
      return form(person, typed, null, HttpStatus.UNPROCESSABLE_ENTITY).addObject("unsure", true);
    }
    try {
      staff.change(id, version, typed.roles(), numbers(districts), active);
    } catch (RefusedAccount refusal) {
      var now = staff.find(id).orElseThrow(UnknownPerson::new);
      return now.version() == version ? form(now, typed, refusal, HttpStatus.UNPROCESSABLE_ENTITY) : stale(now, typed, refusal);
    }
    return done("desk.people.changed", person.name(), locale, redirect);
  }

  @PostMapping("/people/{id}/name")
  ModelAndView correct(@PathVariable UUID id, @RequestParam int version, @RequestParam(defaultValue = "") String name,
      @RequestParam(defaultValue = "") String email, Locale locale, RedirectAttributes redirect) {
    var person = staff.find(id).orElseThrow(UnknownPerson::new);
    try {
      staff.correct(id, version, name, email);
    } catch (RefusedAccount refusal) {
      var typed = new Typed(name, email, person.roles(), Typed.of(person).districts(), person.active(), version);
      return form(person, typed, refusal, HttpStatus.UNPROCESSABLE_ENTITY);
    }
    return done("desk.people.corrected", name.strip(), locale, redirect);
  }

  @PostMapping("/people/{id}/password")
  ModelAndView password(@PathVariable UUID id, @RequestParam(defaultValue = "") String password, Locale locale,
      RedirectAttributes redirect) {
    var person = staff.find(id).orElseThrow(UnknownPerson::new);
    try {
      staff.setPassword(id, password);
    } catch (RefusedAccount refusal) {
      return form(person, Typed.of(person), refusal, HttpStatus.UNPROCESSABLE_ENTITY);
    }
    return done("desk.people.passwordSet", person.name(), locale, redirect);
  }

  /** What was chosen stays, beside what somebody else has saved; the next save replaces that, seen. */
  private ModelAndView stale(StaffMember now, Typed typed, RefusedAccount refusal) {
    var page = form(now, new Typed(now.name(), now.email(), typed.roles(), typed.districts(), typed.active(), now.version()), refusal, HttpStatus.CONFLICT);
    page.addObject("other", Typed.of(now));
    return page;
  }

  private ModelAndView form(StaffMember person, Typed typed, RefusedAccount refusal, HttpStatus status) {
    var page = new ModelAndView("desk/person", status);
    page.addObject("person", person);
    page.addObject("typed", typed);
    page.addObject("roles", List.of(Role.values()));
    page.addObject("refusal", refusal);
    if (person != null) {
      page.addObject("held", items.heldBy(person.id()));
      page.addObject("trail", staff.trail(person.id()));
    }
    page.addObject("shortest", Staff.SHORTEST_PASSWORD);
    return page;
  }

  private ModelAndView done(String key, String name, Locale locale, RedirectAttributes redirect) {
    redirect.addFlashAttribute("flash",
        Map.of("kind", "success", "text", messages.getMessage(key, new Object[] {name}, locale)));
    return new ModelAndView("redirect:/people");
  }

  private static Set<Role> known(Set<String> names) {
    return Arrays.stream(Role.values()).filter(role -> names.contains(role.name())).collect(Collectors.toSet());
  }

  private static Set<Integer> numbers(String typed) {
    var words = typed.strip().isEmpty() ? List.<String>of() : List.of(typed.strip().split("[\\s,;]+"));
    if (!words.stream().allMatch(word -> word.matches("0*[1-9]\\d?"))) {
      throw RefusedAccount.districts();
    }
    return words.stream().map(Integer::valueOf).collect(Collectors.toSet());
  }
}
