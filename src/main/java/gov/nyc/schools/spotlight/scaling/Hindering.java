package gov.nyc.schools.spotlight.scaling;

import gov.nyc.schools.spotlight.publishing.Asset;
import gov.nyc.schools.spotlight.publishing.Media;
import gov.nyc.schools.spotlight.publishing.Publications;
import gov.nyc.schools.spotlight.publishing.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What keeps an episode or a case study from being published, in words. */
@Component
class Hindering {

  /** As domain.md has it: an episode is published with three lessons or more. */
  static final int FEWEST_LESSONS = 3;

  private final Episodes episodes;
  private final Media media;
  private final Publications publications;
  private final MessageSource messages;

  Hindering(Episodes episodes, Media media, Publications publications, MessageSource messages) {
    this.episodes = episodes;
    this.media = media;
    this.publications = publications;
    this.messages = messages;
  }

  /** One sentence for each hindrance; empty when the way is free. */
  List<String> of(String caseNumber, Episode episode) {
    var subject = Subject.episode(caseNumber, episode.id().toString());
    var sentences = new ArrayList<String>();
    int lessons = episodes.lessons(episode.id()).size();
    if (lessons < FEWEST_LESSONS) {
      sentences.add(say("scaling.hindrance.lessons", lessons));
    }
    if (episode.transcript().isBlank()) {
      sentences.add(say("scaling.hindrance.transcript"));
    }
    var assets = media.of(subject);
    if (assets.stream().noneMatch(Asset::sounds)) {
      sentences.add(say("scaling.hindrance.film"));
    }
    sentences.addAll(of(subject, assets));
    return sentences;
  }

  /** The same for a case study, which can do without films, lessons and photos. */
  List<String> of(String caseNumber, CaseStudy study) {
    var subject = Subject.caseStudy(caseNumber);
    var assets = media.of(subject);
    var sentences = new ArrayList<String>();
    if (study.transcript().isBlank() && assets.stream().anyMatch(Asset::sounds)) {
      sentences.add(say("scaling.hindrance.transcript"));
    }
    sentences.addAll(of(subject, assets));
    return sentences;
  }

  /** What is shown is there for everybody, and the rule on consent. */
  private List<String> of(Subject subject, List<Asset> assets) {
    var unheard = assets.stream().filter(asset -> !asset.captioned()).map(asset -> say("scaling.hindrance.captions", asset.title()));
    var unseen = assets.stream().filter(asset -> !asset.described()).map(asset -> say("scaling.hindrance.description", asset.title()));
    var forbidden = publications.hindrances(subject).stream().map(hindrance -> say("publishing.hindrance." + hindrance.code(),
        hindrance.assetTitle(), hindrance.alias(), hindrance.elsewhere()));
    return Stream.of(unheard, unseen, forbidden).flatMap(sentences -> sentences).toList();
  }

  private String say(String key, Object... arguments) {
    return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
  }
}
