package gov.nyc.schools.spotlight.spotlight;

import gov.nyc.schools.spotlight.publishing.AssetType;
import gov.nyc.schools.spotlight.publishing.Hindrance;
import gov.nyc.schools.spotlight.publishing.Media;
import gov.nyc.schools.spotlight.publishing.Publications;
import gov.nyc.schools.spotlight.publishing.Subject;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** What keeps a spotlight from being published: the rules of all that is public, and what was to be made and is not there. */
@Component("spotlightHindering")
class Hindering {

  /** As an episode has three lessons or more, a practice card has three steps. */
  static final int FEWEST_STEPS = 3;

  private final Spotlights spotlights;
  private final Drafts drafts;
  private final Media media;
  private final Publications publications;

  Hindering(Spotlights spotlights, Drafts drafts, Media media, Publications publications) {
    this.spotlights = spotlights;
    this.drafts = drafts;
    this.media = media;
    this.publications = publications;
  }

  /** Empty when the way is free. */
  List<Hindrance> of(String caseNumber) {
    var subject = Subject.spotlight(caseNumber);
    var scope = spotlights.get(caseNumber).scope();
    var hindrances = new ArrayList<>(publications.hindrances(subject));
    if (scope.contains("clip") && media.of(subject).stream().noneMatch(asset -> asset.type() == AssetType.VIDEO)) {
      hindrances.add(missing("no-clip"));
    }
    if (scope.contains("card") && drafts.last(caseNumber).filter(draft -> draft.card().size() >= FEWEST_STEPS).isEmpty()) {
      hindrances.add(missing("no-card"));
    }
    return hindrances;
  }

  private static Hindrance missing(String code) {
    return new Hindrance(code, null, null, null, null, null);
  }
}
