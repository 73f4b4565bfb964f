package gov.nyc.schools.spotlight.publishing;

import gov.nyc.schools.spotlight.publishing.AddAsset.AssetWords;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/**
 * A film, a recording or a photo, as staff see it. Link, file, day of capture and platform never change: another one is another asset.
 *
 * @param link https, or null when there is a file
 * @param documentId the file of a photo, or null when there is a link
 * @param students whether a student can be recognised
 * @param description what can't be seen, in words; may be empty
 * @param captions null for a photo
 * @param captionsLink https, for {@link Captions#LINKED} alone
 * @param shown ids of the people shown
 */
public record Asset(UUID id, Subject subject, AssetType type, String title, String link, UUID documentId, LocalDate capturedOn,
    Platform platform, boolean students, String description, Captions captions, String captionsLink, List<UUID> shown) {

  public Asset {
    shown = List.copyOf(shown);
  }

  /** Tells one state of what can be said anew from another. */
  public String version() {
    return Integer.toHexString(Objects.hash(title, students, description, String.valueOf(captions), captionsLink, shown));
  }

  /** Whether these words are what is said of it already. */
  boolean says(AssetWords words) {
    return title.equals(words.title()) && Boolean.valueOf(students).equals(words.students()) && description.equals(words.description())
        && captions == words.captions() && Objects.equals(captionsLink, words.captionsLink())
        && Set.copyOf(shown).equals(Set.copyOf(words.shown()));
  }

  /** Whether this is the thing that somebody would add: with the same link or file, from the same day, with the same words. */
  boolean is(AddAsset command, AssetWords words, String otherLink, UUID file) {
    return subject.equals(command.subject()) && type == command.type() && Objects.equals(link, otherLink)
        && Objects.equals(documentId, file) && capturedOn.equals(command.capturedOn()) && says(words);
  }

  public boolean sounds() {
    return type != AssetType.PHOTO;
  }

  /** Whether somebody who can't see it reads what is seen: a film is told by its words. */
  public boolean described() {
    return sounds() || !description.isBlank();
  }

  /** Whether somebody who can't hear it reads what is said: photos need no captions. */
  public boolean captioned() {
    return !sounds() || captions != Captions.NONE;
  }
}
