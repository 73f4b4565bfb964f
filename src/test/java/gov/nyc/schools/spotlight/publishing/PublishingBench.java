package gov.nyc.schools.spotlight.publishing;

import static gov.nyc.schools.spotlight.people.Role.PRODUCER;
import static gov.nyc.schools.spotlight.support.Scene.word;

import gov.nyc.schools.spotlight.casefile.CaseSchool;
import gov.nyc.schools.spotlight.people.SignedIn;
import gov.nyc.schools.spotlight.publishing.AddAsset.AssetWords;
import gov.nyc.schools.spotlight.support.Scene;
import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Cases with people shown, films and pages, each in a sentence. */
@Component
public class PublishingBench {

  /** A day in the school year 2025-26. */
  public static final LocalDate FILMED = LocalDate.of(2026, 3, 10);

  private final Scene scene;
  private final Roster roster;
  private final Media media;
  private final Publications publications;

  PublishingBench(Scene scene, Roster roster, Media media, Publications publications) {
    this.scene = scene;
    this.roster = roster;
    this.media = media;
    this.publications = publications;
  }

  public SignedIn producer() {
    return scene.staff(PRODUCER);
  }

  public UUID student(String number) {
    return shown(number, true);
  }

  public UUID teacher(String number) {
    return shown(number, false);
  }

  private UUID shown(String number, boolean student) {
    return scene.as(producer(), () -> roster.addPerson(number, "M. " + word(), student));
  }

  /** For the school year that begins in this year, signed in its September. */
  public UUID consents(String number, UUID person, int schoolYear) {
    return consents(number, AddConsent.nycpsUse(person, schoolYear, "PARENT", "Parent " + word(), LocalDate.of(schoolYear, 9, 15)));
  }

  public UUID consents(String number, AddConsent form) {
    return scene.as(producer(), () -> roster.addConsent(number, form));
  }

  public boolean revokes(String number, UUID consent) {
    return scene.as(producer(), () -> roster.revoke(number, consent, LocalDate.of(2026, 10, 1)));
  }

  /** A film of our own with students in it. */
  public UUID film(Subject subject, UUID... shown) {
    return film(subject, "https://films.schools.example/" + word(), true, shown);
  }

  public UUID film(Subject subject, String link, boolean students, UUID... shown) {
    return scene.as(producer(), () -> media.add(new AddAsset(subject, AssetType.VIDEO, link, null, FILMED,
        new AssetWords("Film " + word(), students, List.of(shown), "", Captions.ON_PLATFORM, null))));
  }

  /** Says anew what is told of a film, and who is shown. */
  public void says(String number, UUID film, String title, boolean students, UUID... shown) {
    scene.as(producer(), () -> media.change(number, film, media.get(number, film).version(), new AssetWords(title, students, List.of(shown), "", Captions.ON_PLATFORM, null)));
  }

  /** Hands over what there is now, and publishes it. */
  public PublicationCard publish(Subject subject) {
    return publish(subject, words("Practice " + word()));
  }

  public PublicationCard publish(Subject subject, Words words) {
    return scene.does(() -> {
      publications.handOver(subject, List.of(words.body()));
      return publications.publish(subject, words, 0);
    });
  }

  /** The smallest picture that is one. */
  public static byte[] png() {
    return ByteBuffer.allocate(37).put(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13, 'I', 'H', 'D', 'R', 0, 0, 0, 1, 0, 0, 0,
        1, 8, 2, 0, 0, 0}).array();
  }

  public static Words words(String title) {
    return new Words(title, "In short.", "At **length**.", List.of(new Lesson("Begin small", "With one grade.")), List.of("teachers"),
        "literacy", List.of(new CaseSchool("02M475", "School " + word(), 2, "M")), Locale.ENGLISH, "Hello.");
  }
}
