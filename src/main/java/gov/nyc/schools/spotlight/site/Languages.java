package gov.nyc.schools.spotlight.site;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The languages of the families of New York City's schools (Chancellor's Regulation A-663) beside English. Until a reviewed
 * translation exists, a page in one of them is shown in English and says so.
 */
final class Languages {

  /** A language under the name that its speakers give it. */
  record Named(String tag, String name) {}

  static final List<Named> ALL = List.of(
      new Named("en", "English"), new Named("sq", "Shqip"), new Named("ar", "العربية"), new Named("bn", "বাংলা"),
      new Named("zh-Hans", "简体中文"), new Named("zh-Hant", "繁體中文"), new Named("fr", "Français"),
      new Named("ht", "Kreyòl ayisyen"), new Named("ko", "한국어"), new Named("ru", "Русский"), new Named("es", "Español"),
      new Named("uk", "Українська"), new Named("ur", "اردو"), new Named("uz", "Oʻzbekcha"));

  /** The languages with a reviewed translation. */
  private static final Set<String> TRANSLATED = Set.of("en");
  private static final Set<String> RIGHT_TO_LEFT = Set.of("ar", "ur");

  private Languages() {}

  static Locale shown(Locale asked) {
    return TRANSLATED.contains(asked.getLanguage()) ? asked : Locale.ENGLISH;
  }

  static String direction(Locale locale) {
    return RIGHT_TO_LEFT.contains(locale.getLanguage()) ? "rtl" : "ltr";
  }

  static Named untranslated(Locale asked) {
    return ALL.stream()
        .filter(language -> !TRANSLATED.contains(asked.getLanguage()))
        .filter(language -> language.tag().equals(asked.toLanguageTag())
            || Locale.forLanguageTag(language.tag()).getLanguage().equals(asked.getLanguage()))
        .findFirst().orElse(null);
  }
}
