package gov.nyc.schools.spotlight.scaling;

import gov.nyc.schools.spotlight.casefile.CaseFiles;
import gov.nyc.schools.spotlight.casefile.Followers;
import gov.nyc.schools.spotlight.mail.Letter;
import gov.nyc.schools.spotlight.mail.MailAddresses;
import gov.nyc.schools.spotlight.mail.Outbox;
import gov.nyc.schools.spotlight.mail.StatusLinks;
import gov.nyc.schools.spotlight.people.People;
import gov.nyc.schools.spotlight.people.PersonCard;
import gov.nyc.schools.spotlight.publishing.PublicationCard;
import gov.nyc.schools.spotlight.publishing.WithdrawalLinks;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Writes to the school, the nominator, whoever releases episodes and the producer as a journey goes on. Nobody is greeted by a name that a stranger typed. */
@Component
class ScalingMails {

  private final Outbox outbox;
  private final WithdrawalLinks links;
  private final StatusLinks status;
  private final MailAddresses addresses;
  private final People people;
  private final CaseFiles files;
  private final Followers followers;
  private final Episodes episodes;

  ScalingMails(Outbox outbox, WithdrawalLinks links, StatusLinks status, MailAddresses addresses, People people,
      CaseFiles files, Followers followers, Episodes episodes) {
    this.outbox = outbox;
    this.links = links;
    this.status = status;
    this.addresses = addresses;
    this.people = people;
    this.files = files;
    this.followers = followers;
    this.episodes = episodes;
  }

  /** The series is planned. */
  void begun(Journey journey) {
    var titles = episodes.of(List.of(journey.id())).stream().map(episode -> episode.position() + ". " + episode.title())
        .collect(Collectors.joining("\n"));
    post(journey, "journey-begun:" + journey.id(), "journey-begun", Stream.of(journey.checkerId(), nominator(journey)), true,
        letter -> letter.with("series", journey.seriesTitle()).with("episodes", titles));
  }

  /** Those who support the practice hear of each episode too. */
  void published(Journey journey, Episode episode, PublicationCard page) {
    boolean more = episodes.of(List.of(journey.id())).stream().anyMatch(other -> !other.status().over());
    var told = Stream.concat(everybody(journey), followers.of(journey.caseNumber()).stream());
    // Each time that it comes out: whoever heard that it was taken down hears that it is back.
    post(journey, "episode-published:" + episode.id() + ":" + page.revision(), "episode-published", told, true,
        letter -> letter.with("series", journey.seriesTitle()).with("position", episode.position()).with("episode", episode.title())
            .with("path", page.path()).with("more", more));
  }

  void complete(Journey journey, PublicationCard page) {
    post(journey, "case-study-published:" + journey.id() + ":" + page.revision(), "case-study-published", everybody(journey), true,
        letter -> letter.with("path", page.path()));
  }

  /** The series goes on without it. Why reads whoever has shown that the address is theirs, as when a journey ends early. */
  void waived(Journey journey, Episode episode) {
    var told = everybody(journey).filter(id -> !Objects.equals(id, episode.waivedBy()));
    post(journey, "episode-waived:" + episode.id(), "episode-waived", told, false, letter -> {
      var filled = letter.with("series", journey.seriesTitle()).with("position", episode.position()).with("episode", episode.title());
      return letter.typedAddress() ? filled : filled.with("reason", episode.waiveReason());
    });
  }

  /** It ends early. Why reads whoever has shown that the address is theirs: words go to no address that somebody merely typed. */
  void closed(Journey journey) {
    post(journey, "journey-closed:" + journey.id(), "journey-closed", everybody(journey), false,
        letter -> letter.typedAddress() ? letter : letter.with("reason", journey.closeReason()));
  }

  /** The school withdrew before anything was public; what was public is told by publishing. */
  void withdrawn(Journey journey) {
    post(journey, "journey-withdrawn:" + journey.id(), "journey-withdrawn", everybody(journey), false, Letter::atOnce);
  }

  private UUID nominator(Journey journey) {
    return files.get(journey.caseNumber()).nominatorId();
  }

  /** The school first: whoever is also somebody else gets the mail with the way out. */
  private Stream<UUID> everybody(Journey journey) {
    return Stream.of(journey.checkerId(), nominator(journey), journey.releaserId(), journey.producerId());
  }

  /** @param mayWithdraw whether the school is mailed its link to withdraw by, too */
  private void post(Journey journey, String event, String template, Stream<UUID> ids, boolean mayWithdraw, Function<Letter, Letter> filled) {
    var file = files.get(journey.caseNumber());
    var told = new LinkedHashMap<String, PersonCard>();
    ids.filter(Objects::nonNull).map(people::get).forEach(person -> told.putIfAbsent(person.email().toLowerCase(Locale.ROOT), person));
    told.values().forEach(person -> {
      var addressed = Letter.about(event, template).to(person.id(), "", person.email(), person.language())
          .onCase(file.number()).with("title", file.title());
      boolean known = person.id().equals(journey.producerId()) || addresses.isConfirmed(person.email());
      var letter = status.addTo(filled.apply(known ? addressed : addressed.toTypedAddress()));
      if (mayWithdraw && person.id().equals(journey.checkerId())) {
        letter = letter.link("withdraw", links.issue(file.number(), person.id()));
      }
      outbox.post(letter);
    });
  }
}
