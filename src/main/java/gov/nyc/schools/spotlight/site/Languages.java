package gov.nyc.schools.spotlight.site;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * English and the languages of the families of New York City's schools (Chancellor's Regulation A-663). Until a reviewed translation
 * exists, a page in one of them is shown in English and says so.
 */
final class Languages {

  /** A language under the name that its speakers give it. */
  record Named(String tag, String name) {

    public String dir() {
      return direction(Locale.forLanguageTag(tag));
    }
  }

  /** Request parameter and cookie that name the language chosen. */
  static final String CHOICE = "lang";

  static final List<Named> ALL = List.of(
      new Named("en", "English"), new Named("sq", "Shqip"), new Named("ar", "العربية"), new Named("bn", "বাংলা"),
      new Named("zh-Hans", "简体中文"), new Named("zh-Hant", "繁體中文"), new Named("fr", "Français"),
      new Named("ht", "Kreyòl ayisyen"), new Named("ko", "한국어"), new Named("ru", "Русский"), new Named("es", "Español"),
      new Named("uk", "Українська"), new Named("ur", "اردو"), new Named("uz", "Oʻzbekcha"));

  /** The languages with a reviewed translation. */
  private static final Set<String> TRANSLATED = Set.of("en");
  private static final Set<String> RIGHT_TO_LEFT = Set.of("ar", "ur");
  private static final Set<String> TRADITIONAL_CHINESE = Set.of("TW", "HK", "MO");

  private Languages() {}

  /** The language of ours that a request asks for: chosen on a page, chosen before, or set in the browser. */
  static Named asked(HttpServletRequest request) {
    return Stream.of(chosen(request), chosenBefore(request), fromBrowser(request))
        .flatMap(Optional::stream).findFirst().orElse(ALL.get(0));
  }

  static Optional<Named> chosen(HttpServletRequest request) {
    return "GET".equals(request.getMethod()) ? named(request.getParameter(CHOICE)) : Optional.empty();
  }

  private static Optional<Named> chosenBefore(HttpServletRequest request) {
    var cookies = request.getCookies();
    return cookies == null ? Optional.empty()
        : Arrays.stream(cookies).filter(cookie -> CHOICE.equals(cookie.getName())).map(Cookie::getValue)
            .map(Languages::named).flatMap(Optional::stream).findFirst();
  }

  private static Optional<Named> fromBrowser(HttpServletRequest request) {
    if (request.getHeader("Accept-Language") == null) {
      return Optional.empty();
    }
    return Collections.list(request.getLocales()).stream()
        .map(locale -> named(tag(locale))).flatMap(Optional::stream).findFirst();
  }

  private static String tag(Locale locale) {
    if (!"zh".equals(locale.getLanguage())) {
      return locale.getLanguage();
    }
    var traditional = "Hant".equals(locale.getScript()) || TRADITIONAL_CHINESE.contains(locale.getCountry());
    return traditional ? "zh-Hant" : "zh-Hans";
  }

  private static Optional<Named> named(String tag) {
    return ALL.stream().filter(language -> language.tag().equalsIgnoreCase(tag)).findFirst();
  }

  static boolean isTranslated(Named language) {
    return TRANSLATED.contains(language.tag());
  }

  /** The language that a page is written in when this one is asked for. */
  static Locale shown(Named asked) {
    return isTranslated(asked) ? Locale.forLanguageTag(asked.tag()) : Locale.ENGLISH;
  }

  /** {@code rtl} for Arabic and Urdu, else {@code ltr}. */
  static String direction(Locale locale) {
    return RIGHT_TO_LEFT.contains(locale.getLanguage()) ? "rtl" : "ltr";
  }
}
