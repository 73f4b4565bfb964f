package gov.nyc.schools.spotlight.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** What the layout asks for on every page: who is signed in, where this person can go, and the page's language. */
@Component("pageFrame")
class PageFrame {

  /** One entry of the staff's menu; its text is {@code site.nav.<key>}. */
  record NavItem(String key, String path) {}

  private final boolean local;

  PageFrame(Environment environment) {
    this.local = environment.acceptsProfiles(Profiles.of("local"));
  }

  public boolean isSignedIn() {
    return current().isPresent();
  }

  public String getPersonName() {
    return current().map(Authentication::getName).orElse("");
  }

  public List<NavItem> getNav() {
    var items = new ArrayList<NavItem>();
    if (isSignedIn()) {
      items.add(new NavItem("tasks", "/tasks"));
      items.add(new NavItem("cases", "/cases"));
      if (has("ROLE_COORDINATOR") || has("ROLE_ADMIN")) {
        items.add(new NavItem("schools", "/schools"));
      }
      if (has("ROLE_ADMIN")) {
        items.add(new NavItem("people", "/people"));
      }
      if (local) {
        items.add(new NavItem("mailbox", "/local/mailbox"));
      }
    }
    return items;
  }

  /** The language that the page is written in. */
  public String getLang() {
    return Languages.shown(LocaleContextHolder.getLocale()).toLanguageTag();
  }

  /** {@code rtl} for Arabic and Urdu. */
  public String getDir() {
    return Languages.direction(Languages.shown(LocaleContextHolder.getLocale()));
  }

  /** The language that was asked for when we have no reviewed translation into it, else null. */
  public Languages.Named getUntranslated() {
    return Languages.untranslated(LocaleContextHolder.getLocale());
  }

  private static Optional<Authentication> current() {
    return Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
        .filter(Authentication::isAuthenticated).filter(found -> !(found instanceof AnonymousAuthenticationToken));
  }

  private static boolean has(String authority) {
    return current().filter(found -> found.getAuthorities().stream().anyMatch(a -> authority.equals(a.getAuthority()))).isPresent();
  }
}
