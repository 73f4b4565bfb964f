package gov.nyc.schools.spotlight.publishing;

import gov.nyc.schools.spotlight.casefile.CaseEvent;
import gov.nyc.schools.spotlight.casefile.CaseFiles;
import gov.nyc.schools.spotlight.casefile.CaseHindrance;
import gov.nyc.schools.spotlight.casefile.Channel;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What is public. Every change joins the caller's transaction and waits for others who publish, revoke or withdraw in the same case.
 * Whoever calls has made sure that the words are cleared; the one rule on consent is kept here and, once more, by the database.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Publications {

  private final PublicationStore store;
  private final JdbcClient sql;
  private final CaseFiles files;
  private final List<CaseHindrance> ofCase;
  private final ApplicationEventPublisher events;

  Publications(PublicationStore store, JdbcClient sql, CaseFiles files, List<CaseHindrance> ofCase, ApplicationEventPublisher events) {
    this.store = store;
    this.sql = sql;
    this.files = files;
    this.ofCase = List.copyOf(ofCase);
    this.events = events;
  }

  /**
   * What keeps a subject from the public: what keeps the whole case from it, one entry for each asset and person, one for each film that
   * the words handed over lead to and must not; empty when the way is free.
   */
  @Transactional(readOnly = true, propagation = Propagation.REQUIRED)
  public List<Hindrance> hindrances(Subject subject) {
    return Stream.of(hindrances(subject.caseNumber()), store.hindrances(subject), store.linkedInHandedOver(subject))
        .flatMap(List::stream).toList();
  }

  /** What keeps everything of a case from the public, whatever it shows: its school has withdrawn, a privacy flag is up. */
  @Transactional(readOnly = true, propagation = Propagation.REQUIRED)
  public List<Hindrance> hindrances(String caseNumber) {
    var codes = ofCase.stream().filter(each -> each.stands(caseNumber)).map(CaseHindrance::code);
    return Stream.concat(store.withdrawnBySchool(caseNumber) ? Stream.of("school-withdrew") : Stream.empty(), codes)
        .map(Hindrance::ofCase).toList();
  }

  /**
   * Lays down what is to be cleared or released: the assets that the subject has now, as they are now. What is added or changed later
   * can't be published with it, unless it is handed over again; what is taken away is simply not there. Rooms call it as they hand the
   * words over.
   *
   * @param texts the words that go with it, every text that the public will read, as Markdown or not: a film must not be linked in words
   *     that can't be shown
   */
  public void handOver(Subject subject, List<String> texts) {
    CaseLock.take(sql, subject.caseNumber());
    store.handOver(subject, store.films(subject, texts));
  }

  /**
   * Announces a series, or an episode or case study of the case's newest series, as coming soon; again: with the new title and
   * position. Changes nothing once it is public.
   *
   * @param position of an episode in its series, from 1; else 0
   * @param title 1 to 200 characters
   * @throws PublicationHindered when nothing of the case must be public; nothing was changed, and the transaction can go on
   * @throws IllegalStateException when an episode or case study has no series yet
   */
  @Transactional(propagation = Propagation.MANDATORY, noRollbackFor = PublicationHindered.class)
  public void announce(Subject subject, int position, String title) {
    CaseLock.take(sql, subject.caseNumber());
    requireFree(subject, hindrances(subject.caseNumber()));
    if (store.announce(subject, position, title)) {
      record(subject, "publication-announced", null, Channel.SYSTEM, Map.of());
    }
  }

  /** Takes an announcement back. False when there was none, or when it is public by now. */
  public boolean unannounce(Subject subject) {
    CaseLock.take(sql, subject.caseNumber());
    boolean gone = store.unannounce(subject);
    if (gone) {
      record(subject, "publication-unannounced", null, Channel.SYSTEM, Map.of());
    }
    return gone;
  }

  /**
   * Makes a subject public with all its assets, or its words anew: those assets that were handed over with the words, and no other. The
   * address stays what it was the first time.
   *
   * @param position of an episode in its series, from 1; else 0
   * @return the page as it is now
   * @throws PublicationHindered when something in it must not be public; nothing was changed, and the transaction can go on
   * @throws IllegalStateException when an episode or case study has no series yet
   */
  @Transactional(propagation = Propagation.MANDATORY, noRollbackFor = PublicationHindered.class)
  public PublicationCard publish(Subject subject, Words words, int position) {
    CaseLock.take(sql, subject.caseNumber());
    requireFree(subject, hindrances(subject));
    var films = store.films(subject, FilmLinks.texts(words));
    // The few words of a series are no Markdown, and its parts don't wait for them: what they lead to is left out where it is read.
    requireFree(subject, subject.kind() == PublicationKind.SERIES ? List.of() : store.linked(subject.caseNumber(), films));
    store.publish(subject, words, films, position);
    var card = store.find(subject).orElseThrow();
    record(subject, "publication-out", null, Channel.SYSTEM, Map.of("revision", card.revision()));
    events.publishEvent(new PublicationOut(subject, card.path(), card.revision()));
    return card;
  }

  /**
   * Takes a page or an announcement down.
   *
   * @param reasonCode in kebab case; bundle key {@code publishing.down.<code>} says it in words
   * @param by the person who does, or null for the system
   * @return false when it was neither public nor announced
   */
  public boolean withdraw(Subject subject, String reasonCode, UUID by, Channel channel) {
    CaseLock.take(sql, subject.caseNumber());
    boolean down = store.withdraw(subject, reasonCode, by);
    if (down) {
      record(subject, "publication-down", by, channel, Map.of("reason", reasonCode));
      events.publishEvent(new PublicationDown(subject, reasonCode));
    }
    return down;
  }

  /** Gives the episodes of a series their places, 1 for the first; ids without a publication are passed over. */
  public void reorder(String caseNumber, List<String> episodeIds) {
    CaseLock.take(sql, caseNumber);
    store.reorder(caseNumber, episodeIds);
  }

  @Transactional(readOnly = true, propagation = Propagation.REQUIRED)
  public Optional<PublicationCard> find(Subject subject) {
    return store.find(subject);
  }

  /** What is, was or is announced to be public of a case: spotlight, series, episodes in order, case study. In one statement. */
  @Transactional(readOnly = true, propagation = Propagation.REQUIRED)
  public List<PublicationCard> ofCase(String caseNumber) {
    return store.ofCase(caseNumber);
  }

  private static void requireFree(Subject subject, List<Hindrance> hindrances) {
    if (!hindrances.isEmpty()) {
      throw new PublicationHindered(subject, hindrances);
    }
  }

  private void record(Subject subject, String type, UUID by, Channel channel, Map<String, Object> more) {
    var details = new java.util.HashMap<String, Object>(more);
    details.put("kind", subject.kind().code());
    details.put("subjectId", subject.id());
    details.put("outcome", subject.kind().code());
    files.record(subject.caseNumber(), new CaseEvent(type, by, channel, details));
  }
}
