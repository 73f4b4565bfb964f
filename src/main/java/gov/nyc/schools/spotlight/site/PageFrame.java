package gov.nyc.schools.spotlight.site;

import gov.nyc.schools.spotlight.people.CurrentPerson;
import gov.nyc.schools.spotlight.people.Role;
import gov.nyc.schools.spotlight.people.SignedIn;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** What the layout asks for on every page: who is signed in, where this person can go, and the page's language. */
@Component("pageFrame")
class PageFrame {

  /** One entry of the staff's menu; its text is {@code site.nav.<key>}. */
  record NavItem(String key, String path) {}

  private final CurrentPerson current;
  private final boolean local;

  PageFrame(CurrentPerson current, Environment environment) {
    this.current = current;
    this.local = environment.acceptsProfiles(Profiles.of("local"));
  }

  public boolean isSignedIn() {
    return current.get().isPresent();
  }

  public String getPersonName() {
    return current.get().map(SignedIn::name).orElse("");
  }

  public List<NavItem> getNav() {
    var items = new ArrayList<NavItem>();
    if (isSignedIn()) {
      items.add(new NavItem("tasks", "/tasks"));
      items.add(new NavItem("cases", "/cases"));
      if (current.has(Role.COORDINATOR)) {
        items.add(new NavItem("drafts", "/drafts"));
        items.add(new NavItem("reviews", "/reviews"));
      }
      if (current.has(Role.COORDINATOR) || current.has(Role.DECIDER)) {
        items.add(new NavItem("decisions", "/decisions"));
      }
      if (current.has(Role.PRODUCER) || current.has(Role.COORDINATOR) || current.has(Role.DECIDER) || current.has(Role.ADMIN)) {
        items.add(new NavItem("series", "/series"));
      }
      if (current.has(Role.COORDINATOR) || current.has(Role.ADMIN)) {
        items.add(new NavItem("schools", "/schools"));
      }
      if (current.has(Role.ADMIN)) {
        items.add(new NavItem("people", "/people"));
      }
      if (current.has(Role.OPERATOR) || current.has(Role.ADMIN)) {
        items.add(new NavItem("operations", "/operations"));
      }
      if (local) {
        items.add(new NavItem("mailbox", "/local/mailbox"));
      }
    }
    return items;
  }

  /** The language that the page is written in. */
  public String getLang() {
    return LocaleContextHolder.getLocale().toLanguageTag();
  }

  /** {@code rtl} for Arabic and Urdu. */
  public String getDir() {
    return Languages.direction(LocaleContextHolder.getLocale());
  }

  /** The language that was asked for when we have no reviewed translation into it, else null. */
  public Languages.Named getUntranslated() {
    return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes
        ? Optional.of(Languages.asked(attributes.getRequest())).filter(asked -> !Languages.isTranslated(asked)).orElse(null)
        : null;
  }

  /** What a reader can choose from: we offer only what we have. */
  public List<Languages.Named> getLanguages() {
    return Languages.ALL.stream().filter(Languages::isTranslated).toList();
  }
}
