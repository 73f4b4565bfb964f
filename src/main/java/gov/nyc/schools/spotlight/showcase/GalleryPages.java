package gov.nyc.schools.spotlight.showcase;

import gov.nyc.schools.spotlight.publishing.Announced;
import gov.nyc.schools.spotlight.publishing.AssetType;
import gov.nyc.schools.spotlight.publishing.Gallery;
import gov.nyc.schools.spotlight.publishing.Gallery.Filter;
import gov.nyc.schools.spotlight.publishing.PublicAsset;
import gov.nyc.schools.spotlight.publishing.PublicPage;
import gov.nyc.schools.spotlight.publishing.PublicSeries;
import gov.nyc.schools.spotlight.publishing.PublicationKind;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;

/** The pages that everybody may read. They know no visitor: the same address shows the same to all. */
@Controller
class GalleryPages {

  private static final int SHOWN = 12;
  private static final String SLUG = "[a-z0-9-]+";

  /**
   * A way to narrow the list.
   *
   * @param name of the parameter
   * @param choices its values with their words
   * @param chosen a value, or null
   */
  record Narrowing(String name, Map<String, String> choices, String chosen) {}

  private final Gallery gallery;
  private final GalleryWords words;

  GalleryPages(Gallery gallery, GalleryWords words) {
    this.gallery = gallery;
    this.words = words;
  }

  @GetMapping("/gallery")
  ModelAndView list(@RequestParam(required = false) String focus, @RequestParam(required = false) Integer district,
      @RequestParam(required = false) String borough, @RequestParam(required = false) String kind,
      @RequestParam(required = false) String page) {
    var filter = new Filter(code(focus), district, code(borough), kind(kind));
    var found = gallery.list(filter, page, SHOWN);
    return new ModelAndView("showcase/list").addObject("narrowings", narrowings(filter, gallery.facets()))
        .addObject("found", found.rows()).addObject("coming", coming(filter, page))
        .addObject("all", filter.equals(Filter.ALL)).addObject("first", found.previous() == null)
        .addObject("previous", address(filter, found.previous())).addObject("next", address(filter, found.next()));
  }

  /** What is announced stands on the first page, unless it is narrowed by what nobody has said of it yet. */
  private List<Announced> coming(Filter filter, String page) {
    boolean fits = filter.equals(Filter.ALL) || filter.equals(new Filter(null, null, null, PublicationKind.SERIES));
    return fits && page == null ? gallery.announced(SHOWN) : List.of();
  }

  private List<Narrowing> narrowings(Filter filter, Gallery.Facets facets) {
    var district = filter.district() == null ? null : filter.district().toString();
    return List.of(new Narrowing("focus", words.focusAreas(facets.focusAreas(), filter.focusArea()), filter.focusArea()),
        new Narrowing("borough", words.boroughs(facets.boroughs(), filter.borough()), filter.borough()),
        new Narrowing("district", words.districts(facets.districts(), filter.district()), district),
        new Narrowing("kind", words.kinds(), filter.kind() == null ? null : filter.kind().code()));
  }

  @GetMapping("/gallery/spotlights/{slug:" + SLUG + "}")
  ModelAndView spotlight(@PathVariable String slug) {
    return gallery.spotlight(slug).map(page -> story(page, null)).orElseGet(() -> missing(PublicationKind.SPOTLIGHT, slug, null));
  }

  @GetMapping("/gallery/series/{slug:" + SLUG + "}")
  ModelAndView series(@PathVariable String slug) {
    return gallery.series(slug)
        .map(series -> words(new ModelAndView("showcase/series"), series.page()).addObject("series", series))
        .orElseGet(() -> missing(PublicationKind.SERIES, slug, null));
  }

  @GetMapping("/gallery/series/{series:" + SLUG + "}/case-study")
  ModelAndView caseStudy(@PathVariable String series) {
    return gallery.caseStudy(series).map(page -> story(page, series))
        .orElseGet(() -> missing(PublicationKind.CASE_STUDY, null, series));
  }

  @GetMapping("/gallery/series/{series:" + SLUG + "}/{slug:" + SLUG + "}")
  ModelAndView episode(@PathVariable String series, @PathVariable String slug) {
    return gallery.episode(series, slug).map(page -> story(page, series))
        .orElseGet(() -> missing(PublicationKind.EPISODE, slug, series));
  }

  /** @param seriesSlug of the series that the page belongs to, or null */
  private ModelAndView story(PublicPage page, String seriesSlug) {
    var series = seriesSlug == null ? Optional.<PublicSeries>empty() : gallery.series(seriesSlug);
    return words(new ModelAndView("showcase/story"), page)
        .addObject("series", series.orElse(null))
        .addObject("before", series.flatMap(all -> neighbour(all, page, -1)).orElse(null))
        .addObject("after", series.flatMap(all -> neighbour(all, page, 1)).orElse(null));
  }

  private static ModelAndView words(ModelAndView view, PublicPage page) {
    Predicate<PublicAsset> photo = asset -> asset.type() == AssetType.PHOTO && asset.link() == null;
    return view.addObject("head", page.head()).addObject("words", page.words()).addObject("prose", page.prose())
        .addObject("photos", page.assets().stream().filter(photo).toList())
        .addObject("media", page.assets().stream().filter(photo.negate()).toList());
  }

  /** The public episode before or after this one; coming soon has no page yet. */
  private static Optional<PublicSeries.Part> neighbour(PublicSeries series, PublicPage page, int step) {
    var parts = series.episodes().stream().filter(part -> !part.comingSoon()).toList();
    for (int i = 0; i < parts.size(); i++) {
      if (parts.get(i).path().equals(page.head().path())) {
        return i + step >= 0 && i + step < parts.size() ? Optional.of(parts.get(i + step)) : Optional.empty();
      }
    }
    return Optional.empty();
  }

  private ModelAndView missing(PublicationKind kind, String slug, String series) {
    if (gallery.gone(kind, slug, series)) {
      return new ModelAndView("showcase/gone", HttpStatus.GONE);
    }
    throw new NotInGallery();
  }

  private static String address(Filter filter, String cursor) {
    if (cursor == null) {
      return null;
    }
    var address = UriComponentsBuilder.fromPath("/gallery");
    Optional.ofNullable(filter.focusArea()).ifPresent(focus -> address.queryParam("focus", "{focus}"));
    Optional.ofNullable(filter.district()).ifPresent(district -> address.queryParam("district", district));
    Optional.ofNullable(filter.borough()).ifPresent(borough -> address.queryParam("borough", "{borough}"));
    Optional.ofNullable(filter.kind()).ifPresent(kind -> address.queryParam("kind", kind.code()));
    address.queryParam("page", cursor);
    return address.encode().buildAndExpand(Map.of("focus", String.valueOf(filter.focusArea()), "borough",
        String.valueOf(filter.borough()))).toUriString();
  }

  /** @throws NotInGallery when it can't be a code of ours */
  private static String code(String typed) {
    if (typed == null || typed.isBlank()) {
      return null;
    }
    if (typed.length() > 100 || typed.indexOf('\0') >= 0) {
      throw new NotInGallery();
    }
    return typed;
  }

  private static PublicationKind kind(String code) {
    return code == null || code.isBlank() ? null
        : Arrays.stream(PublicationKind.values()).filter(kind -> kind.code().equals(code)).findFirst().orElseThrow(NotInGallery::new);
  }
}
