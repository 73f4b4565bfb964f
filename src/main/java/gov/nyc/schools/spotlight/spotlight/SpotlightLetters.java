package gov.nyc.schools.spotlight.spotlight;

import gov.nyc.schools.spotlight.casefile.CaseCard;
import gov.nyc.schools.spotlight.casefile.CaseFiles;
import gov.nyc.schools.spotlight.casefile.CaseSchool;
import gov.nyc.schools.spotlight.casefile.Followers;
import gov.nyc.schools.spotlight.casefile.SchoolContact;
import gov.nyc.schools.spotlight.mail.Letter;
import gov.nyc.schools.spotlight.mail.MailAddresses;
import gov.nyc.schools.spotlight.mail.Outbox;
import gov.nyc.schools.spotlight.mail.StatusLinks;
import gov.nyc.schools.spotlight.people.People;
import gov.nyc.schools.spotlight.people.PersonCard;
import gov.nyc.schools.spotlight.publishing.PublicationCard;
import gov.nyc.schools.spotlight.publishing.WithdrawalLinks;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Writes to the school, nominator, producer and supporters of a spotlight. One mail for each address, the school's before the nominator's. */
@Component
class SpotlightLetters {

  /** @param part {@code school}, {@code nominator}, {@code supporter} or {@code producer}: what the mail says of the reader's own part */
  private record Receiver(PersonCard person, String part) {}

  private final Outbox outbox;
  private final Spotlights spotlights;
  private final SchoolContact school;
  private final WithdrawalLinks exits;
  private final StatusLinks status;
  private final MailAddresses addresses;
  private final People people;
  private final Followers followers;
  private final CaseFiles files;

  SpotlightLetters(Outbox outbox, Spotlights spotlights, SchoolContact school, WithdrawalLinks exits, StatusLinks status,
      MailAddresses addresses, People people, CaseFiles files, Followers followers) {
    this.outbox = outbox;
    this.spotlights = spotlights;
    this.school = school;
    this.followers = followers;
    this.exits = exits;
    this.status = status;
    this.addresses = addresses;
    this.people = people;
    this.files = files;
  }

  /** Who comes, and what is made. */
  void planned(String caseNumber, String words) {
    var spotlight = spotlights.get(caseNumber);
    var producer = people.get(spotlight.producerId());
    var event = event("spotlight-planned", caseNumber);
    receivers(caseNumber, false).forEach(receiver -> outbox.post(withExit("spotlight-planned", event, caseNumber, receiver)
        .with("producer", producer.name()).with("scope", String.join(",", spotlight.scope())).with("target", spotlight.targetOn())
        .with("words", words)));
  }

  void visit(String caseNumber, LocalDate day, String time, String words) {
    var producer = people.get(spotlights.get(caseNumber).producerId());
    receivers(caseNumber, false).forEach(receiver -> outbox.post(letter("spotlight-visit", caseNumber, receiver)
        .with("producer", producer.name()).with("day", day).with("time", time).with("words", words)));
    // Who supports the practice hears that it goes on, and when; at what hour who comes in by which door is the school's to know.
    supporters(caseNumber).forEach(receiver -> outbox.post(letter("spotlight-visit", caseNumber, receiver).with("day", day)));
  }

  /**
   * Each time that it comes out: whoever heard that it was taken down hears that it is back. Supporters are told here what no turn of the
   * case tells them: that it is out before the lab goes on, or out anew.
   */
  void published(String caseNumber, PublicationCard page) {
    boolean anew = page.revision() > 1;
    var all = receivers(caseNumber, true);
    if (anew || spotlights.get(caseNumber).forLab()) {
      all.addAll(supporters(caseNumber));
    }
    var event = event("spotlight-published", caseNumber) + (anew ? ":" + page.revision() : "");
    all.forEach(receiver -> outbox.post(withExit("spotlight-published", event, caseNumber, receiver).with("path", page.path())));
  }

  /** Why there will be no spotlight: the words of a refusal stand in it word for word, those of a withdrawal stay inside. */
  void closed(Spotlight spotlight) {
    var refused = spotlight.closing() == Spotlight.Closing.REFUSED;
    receivers(spotlight.caseNumber(), true).forEach(receiver -> outbox.post(letter("spotlight-closed", spotlight.caseNumber(), receiver)
        .with("closing", spotlight.closing().name().toLowerCase(Locale.ROOT))
        .with("words", refused ? spotlight.closingWords() : null).atOnce()));
  }

  private List<Receiver> receivers(String caseNumber, boolean producerToo) {
    var all = new ArrayList<Receiver>();
    school.of(caseNumber).map(people::get).ifPresent(person -> all.add(new Receiver(person, "school")));
    add(all, people.get(files.get(caseNumber).nominatorId()), "nominator");
    var producer = spotlights.get(caseNumber).producerId();
    if (producerToo && producer != null) {
      add(all, people.get(producer), "producer");
    }
    return all;
  }

  /** Whoever hears as somebody else already gets no second mail. */
  private List<Receiver> supporters(String caseNumber) {
    var all = receivers(caseNumber, true);
    int others = all.size();
    followers.of(caseNumber).stream().map(people::get).forEach(person -> add(all, person, "supporter"));
    return all.subList(others, all.size());
  }

  private static void add(List<Receiver> all, PersonCard person, String part) {
    if (all.stream().noneMatch(other -> other.person().email().equalsIgnoreCase(person.email()))) {
      all.add(new Receiver(person, part));
    }
  }

  /** With the school's own way to end it, at any time. */
  private Letter withExit(String template, String event, String caseNumber, Receiver receiver) {
    var letter = letter(template, event, caseNumber, receiver);
    return receiver.part().equals("school") ? letter.link("withdraw", exits.issue(caseNumber, receiver.person().id())) : letter;
  }

  private Letter letter(String template, String caseNumber, Receiver receiver) {
    return letter(template, event(template, caseNumber), caseNumber, receiver);
  }

  /** What was begun again after a reversed decision tells everything anew. */
  private String event(String template, String caseNumber) {
    var run = spotlights.get(caseNumber).run();
    return template + ":" + caseNumber + (run == 1 ? "" : ":" + run);
  }

  private Letter letter(String template, String event, String caseNumber, Receiver receiver) {
    CaseCard file = files.get(caseNumber);
    var person = receiver.person();
    // What a supporter typed as a name greets nobody.
    var name = receiver.part().equals("supporter") ? "" : person.name();
    var letter = status.addTo(Letter.about(event, template).to(person.id(), name, person.email(), person.language())
        .onCase(caseNumber).with("title", file.title()).with("part", receiver.part())
        .with("schools", file.schools().stream().map(CaseSchool::name).distinct().collect(Collectors.joining(", "))));
    return receiver.part().equals("producer") || addresses.isConfirmed(person.email()) ? letter : letter.toTypedAddress();
  }
}
