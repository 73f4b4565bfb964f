package gov.nyc.schools.spotlight.showcase;

import gov.nyc.schools.spotlight.casefile.CaseSchool;
import gov.nyc.schools.spotlight.publishing.FilmAddress;
import gov.nyc.schools.spotlight.publishing.PublicAsset;
import gov.nyc.schools.spotlight.publishing.PublicationKind;
import gov.nyc.schools.spotlight.schools.Borough;
import java.net.URI;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Says in words what public pages keep as codes. Used by templates. */
@Component("galleryWords")
class GalleryWords {

  private static final String POSTER = "/assets/poster-spotlight.svg";
  private static final Set<String> RIGHT_TO_LEFT = Set.of("ar", "ur", "fa", "he", "yi");

  private final MessageSource messages;

  GalleryWords(MessageSource messages) {
    this.messages = messages;
  }

  /** A focus area by its code; one that staff added to the form since is shown as it stands there. */
  public String focus(String code) {
    return label("showcase.focus.", code);
  }

  public String perspective(String code) {
    return label("showcase.perspective.", code);
  }

  /** @param borough a DBN's letter or the name of the constant */
  public String borough(String borough) {
    return Arrays.stream(Borough.values())
        .filter(known -> known.name().equals(borough) || String.valueOf(known.letter()).equals(borough))
        .map(Borough::label).findFirst().orElse(borough);
  }

  /** What a filter offers: codes with their words. A chosen code that finds nothing stands first. */
  Map<String, String> focusAreas(List<String> codes, String chosen) {
    return choices(codes, chosen, this::focus);
  }

  Map<String, String> boroughs(List<String> letters, String chosen) {
    return choices(letters, chosen, this::borough);
  }

  Map<String, String> districts(List<Integer> numbers, Integer chosen) {
    return choices(numbers, chosen, number -> say("showcase.district", number));
  }

  Map<String, String> kinds() {
    var kinds = new LinkedHashMap<String, String>();
    Arrays.stream(PublicationKind.values()).forEach(kind -> kinds.put(kind.code(), say("showcase.kinds." + kind.name(), null)));
    return kinds;
  }

  private static <T> Map<String, String> choices(List<T> found, T chosen, Function<T, String> words) {
    var choices = new LinkedHashMap<String, String>();
    Stream.concat(Stream.ofNullable(chosen).filter(each -> !found.contains(each)), found.stream())
        .forEach(each -> choices.put(each.toString(), words.apply(each)));
    return choices;
  }

  /** Where it runs, in a line: {@code Brooklyn · District 13}, or how many schools when they lie in several places. */
  public String place(List<CaseSchool> schools) {
    if (schools.size() != 1) {
      return say("showcase.schools", schools.size());
    }
    var school = schools.get(0);
    var district = school.district() == null ? "" : " · " + say("showcase.district", school.district());
    return school.borough() == null ? school.name() : borough(school.borough()) + district;
  }

  /** Which way a language is written. */
  public String dir(Locale language) {
    return RIGHT_TO_LEFT.contains(language.getLanguage()) ? "rtl" : "ltr";
  }

  /** The site that a link leads to, as people know it. */
  public String site(String link) {
    var host = URI.create(link).getHost();
    return host == null ? "" : host.replaceFirst("^www\\.", "");
  }

  /** Where a film plays inside another page; null when its host has no such address. */
  public String player(PublicAsset asset) {
    return FilmAddress.of(asset.link()).player().orElse(null);
  }

  /** A picture for a film: its host's, else the first of ours on the page, else the one that all stories have. For machines alone. */
  public String picture(PublicAsset asset, List<PublicAsset> photos) {
    return FilmAddress.of(asset.link()).picture()
        .or(() -> photos.stream().findFirst().map(photo -> "/gallery/photos/" + photo.id())).orElse(POSTER);
  }

  private String label(String prefix, String code) {
    return messages.getMessage(prefix + code.replace(' ', '-'), null, capitalised(code), LocaleContextHolder.getLocale());
  }

  private String say(String key, Object argument) {
    return messages.getMessage(key, new Object[] {argument}, LocaleContextHolder.getLocale());
  }

  private static String capitalised(String code) {
    return code.isEmpty() ? code : code.substring(0, 1).toUpperCase(Locale.ROOT) + code.substring(1);
  }
}
