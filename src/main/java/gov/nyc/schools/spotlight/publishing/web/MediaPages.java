package gov.nyc.schools.spotlight.publishing.web;

import gov.nyc.schools.spotlight.forms.KnownNames;
import gov.nyc.schools.spotlight.publishing.AddAsset;
import gov.nyc.schools.spotlight.publishing.AddAsset.AssetWords;
import gov.nyc.schools.spotlight.publishing.Asset;
import gov.nyc.schools.spotlight.publishing.AssetType;
import gov.nyc.schools.spotlight.publishing.Captions;
import gov.nyc.schools.spotlight.publishing.Hindrance;
import gov.nyc.schools.spotlight.publishing.Media;
import gov.nyc.schools.spotlight.publishing.PersonShown;
import gov.nyc.schools.spotlight.publishing.Platforms;
import gov.nyc.schools.spotlight.publishing.PublicationKind;
import gov.nyc.schools.spotlight.publishing.Publications;
import gov.nyc.schools.spotlight.publishing.PublishingPolicy;
import gov.nyc.schools.spotlight.publishing.PublishingPolicy.Action;
import gov.nyc.schools.spotlight.publishing.RefusedEntry;
import gov.nyc.schools.spotlight.publishing.Roster;
import gov.nyc.schools.spotlight.publishing.StaleAsset;
import gov.nyc.schools.spotlight.publishing.Subject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriComponentsBuilder;

/** The films, recordings and photos of a spotlight, an episode or a case study. */
@Controller
class MediaPages {

  /** An asset with the names of who is shown and with what keeps it from the public. */
  public record Row(Asset asset, List<String> shown, List<Hindrance> hindrances) {}

  private static final KnownNames CHANGE = KnownNames.of("seen", "assetTitle", "students", "shown", "description", "captions",
      "captionsLink");
  private static final KnownNames ADD = KnownNames.of("entry", "kind", "id", "type", "assetTitle", "link", "photo", "capturedOn",
      "students", "shown", "description", "captions", "captionsLink");

  private final Media media;
  private final Roster roster;
  private final Publications publications;
  private final FiledCopies copies;
  private final PublishingPolicy policy;
  private final Platforms platforms;
  private final FormWords words;

  MediaPages(Media media, Roster roster, Publications publications, FiledCopies copies, PublishingPolicy policy, Platforms platforms,
      FormWords words) {
    this.media = media;
    this.roster = roster;
    this.publications = publications;
    this.copies = copies;
    this.policy = policy;
    this.platforms = platforms;
    this.words = words;
  }

  /** @param kind and {@code id}: of a subject; without them the case's spotlight */
  @GetMapping("/cases/{number}/media")
  ModelAndView list(@PathVariable String number, @RequestParam(defaultValue = "SPOTLIGHT") PublicationKind kind,
      @RequestParam(required = false) UUID id) {
    var page = new ModelAndView("publishing/media");
    page.addObject("file", policy.require(Action.READ_MEDIA, number));
    var subject = subject(number, kind, id);
    media.require(subject);
    var names = names(number);
    var hindrances = publications.hindrances(subject);
    page.addObject("rows", media.of(subject).stream().map(asset -> row(asset, names, hindrances)).toList());
    page.addObject("subject", subject);
    page.addObject("write", policy.allows(Action.WRITE_MEDIA));
    return page;
  }

  @GetMapping("/cases/{number}/media/new")
  ModelAndView add(@PathVariable String number, @RequestParam(defaultValue = "SPOTLIGHT") PublicationKind kind,
      @RequestParam(required = false) UUID id) {
    policy.require(Action.WRITE_MEDIA, number);
    var subject = subject(number, kind, id);
    media.require(subject);
    return form(subject, null, TypedForm.EMPTY, Refusal.NONE);
  }

  /** @param entry made by the page with the form; without it, nothing tells a second press of the button from a second asset */
  @PostMapping("/cases/{number}/media")
  ModelAndView added(@PathVariable String number, @RequestParam(defaultValue = "SPOTLIGHT") PublicationKind kind,
      @RequestParam(required = false) UUID id, @RequestParam(required = false) UUID entry, @RequestParam MultiValueMap<String, String> fields,
      @RequestParam(required = false) MultipartFile photo, RedirectAttributes redirect) {
    var subject = subject(number, kind, id);
    var typed = new TypedForm(fields);
    var file = Uploads.of(photo);
    try {
      typed.requireOnly(ADD);
      media.add(entry == null ? UUID.randomUUID() : entry, new AddAsset(subject, typed.choice("type", AssetType.values()),
          typed.raw("link"), file, typed.day("capturedOn"), words(typed)));
      return back(subject, "publishing.media.added", redirect);
    } catch (RefusedEntry refused) {
      return form(subject, null, typed, words.refusal(refused, file, "photo"));
    }
  }

  @GetMapping("/cases/{number}/media/{asset}")
  ModelAndView change(@PathVariable String number, @PathVariable UUID asset) {
    policy.require(Action.WRITE_MEDIA, number);
    var kept = media.get(number, asset);
    var typed = TypedForm.EMPTY.with("assetTitle", kept.title()).with("students", kept.students() ? "yes" : "no")
        .with("description", kept.description()).with("captions", kept.captions()).with("captionsLink", kept.captionsLink());
    for (var person : kept.shown()) {
      typed = typed.with("shown", person);
    }
    return form(kept.subject(), kept, typed, Refusal.NONE);
  }

  @PostMapping("/cases/{number}/media/{asset}")
  ModelAndView changed(@PathVariable String number, @PathVariable UUID asset, @RequestParam MultiValueMap<String, String> fields,
      RedirectAttributes redirect) {
    policy.require(Action.WRITE_MEDIA, number);
    var kept = media.get(number, asset);
    var typed = new TypedForm(fields);
    try {
      typed.requireOnly(CHANGE);
      media.change(number, asset, typed.raw("seen"), words(typed));
      return back(kept.subject(), "publishing.media.changed", redirect);
    } catch (RefusedEntry refused) {
      return form(kept.subject(), kept, typed, words.refusal(refused, ""));
    } catch (StaleAsset stale) {
      // Saved once more from this page it is meant: its writer has seen the other version.
      var page = form(kept.subject(), stale.now(), typed.without("seen"), Refusal.NONE);
      page.addObject("other", row(stale.now(), names(number), List.of()));
      page.setStatus(HttpStatus.CONFLICT);
      return page;
    }
  }

  @PostMapping("/cases/{number}/media/{asset}/remove")
  ModelAndView remove(@PathVariable String number, @PathVariable UUID asset, RedirectAttributes redirect) {
    policy.require(Action.WRITE_MEDIA, number);
    var subject = media.subjectOf(number, asset);
    boolean removed = media.remove(number, asset);
    return back(subject, removed ? "publishing.media.removed" : "publishing.media.removed-before", redirect);
  }

  @GetMapping("/cases/{number}/media/files/{id}")
  ResponseEntity<byte[]> photo(@PathVariable String number, @PathVariable UUID id) {
    return Attachments.answer(copies.photo(number, id), ContentDisposition.inline());
  }

  private Map<UUID, String> names(String number) {
    return roster.ofCase(number).stream().collect(Collectors.toMap(PersonShown::id, PersonShown::alias));
  }

  private static Row row(Asset asset, Map<UUID, String> names, List<Hindrance> hindrances) {
    return new Row(asset, asset.shown().stream().map(names::get).toList(),
        hindrances.stream().filter(hindrance -> asset.id().equals(hindrance.assetId())).toList());
  }

  private ModelAndView form(Subject subject, Asset asset, TypedForm typed, Refusal refusal) {
    var page = new ModelAndView("publishing/asset");
    page.addObject("entry", UUID.randomUUID());
    page.addObject("file", policy.require(Action.WRITE_MEDIA, subject.caseNumber()));
    page.addObject("subject", subject);
    page.addObject("asset", asset);
    page.addObject("typed", typed);
    page.addObject("refusal", refusal);
    page.addObject("people", roster.ofCase(subject.caseNumber()));
    page.addObject("typeChoices", words.choices("publishing.type.", List.of(AssetType.values())));
    page.addObject("ownHosts", platforms.own());
    page.addObject("studentsChoices", words.choices("publishing.answer.", List.of("yes", "no")));
    page.addObject("captionsChoices", words.choices("publishing.captions.", List.of(Captions.values())));
    if (refusal.any()) {
      page.setStatus(HttpStatus.UNPROCESSABLE_ENTITY);
    }
    return page;
  }

  private static AssetWords words(TypedForm typed) {
    return new AssetWords(typed.raw("assetTitle"), typed.yes("students"), typed.ids("shown"), typed.raw("description"),
        typed.choice("captions", Captions.values()), typed.raw("captionsLink"));
  }

  /** A spotlight and a case study are known by their case, whatever the address says. */
  private static Subject subject(String number, PublicationKind kind, UUID id) {
    return switch (kind) {
      case SPOTLIGHT -> Subject.spotlight(number);
      case CASE_STUDY -> Subject.caseStudy(number);
      case SERIES, EPISODE -> {
        if (id == null) {
          throw new gov.nyc.schools.spotlight.casefile.UnknownCase();
        }
        yield new Subject(kind, number, id.toString());
      }
    };
  }

  private ModelAndView back(Subject subject, String text, RedirectAttributes redirect) {
    redirect.addFlashAttribute("flash", Map.of("kind", "success", "text", words.say(text)));
    var address = UriComponentsBuilder.fromPath("/cases/" + subject.caseNumber() + "/media").queryParam("kind", subject.kind());
    if (!subject.id().equals(subject.caseNumber())) {
      address.queryParam("id", subject.id());
    }
    return new ModelAndView("redirect:" + address.toUriString());
  }
}
