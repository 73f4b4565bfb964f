package gov.nyc.schools.spotlight.scaling;

import gov.nyc.schools.spotlight.publishing.AssetType;
import gov.nyc.schools.spotlight.publishing.Media;
import gov.nyc.schools.spotlight.publishing.Publications;
import gov.nyc.schools.spotlight.publishing.Subject;
import java.util.ArrayList;
import java.util.List;
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
    var sounds = media.of(subject).stream().filter(asset -> asset.type() != AssetType.PHOTO).toList();
    if (sounds.isEmpty()) {
      sentences.add(say("scaling.hindrance.film"));
    }
    sounds.stream().filter(asset -> !asset.captioned()).forEach(asset -> sentences.add(say("scaling.hindrance.captions", asset.title())));
    sentences.addAll(of(subject));
    return sentences;
  }

  /** The rule on consent alone. */
  List<String> of(Subject subject) {
    return publications.hindrances(subject).stream()
        .map(hindrance -> say("publishing.hindrance." + hindrance.code(), hindrance.assetTitle(), hindrance.alias(),
            hindrance.elsewhere())).toList();
  }

  private String say(String key, Object... arguments) {
    return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
  }
}
