package gov.nyc.schools.spotlight.publishing;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * Adds an asset to a subject.
 *
 * @param title 1 to 120 characters
 * @param link https, 500 characters at most; null when there is a file
 * @param documentId a png or jpg of the same case, for a photo; null when there is a link
 * @param capturedOn today at the latest, New York
 * @param platform where it can be seen; what the link's host says counts more, and our own pages show files
 * @param words what can change later
 */
public record AddAsset(Subject subject, AssetType type, String link, UUID documentId, LocalDate capturedOn, Platform platform,
    AssetWords words) {

  public AddAsset withFile(UUID documentId) {
    return new AddAsset(subject, type, null, documentId, capturedOn, platform, words);
  }

  /**
   * What can be said anew of an asset.
   *
   * @param students whether a student can be recognised
   * @param shown ids of people of the same case
   * @param description up to 1,000 characters, may be empty
   * @param captions null for a photo
   * @param captionsLink https, for {@link Captions#LINKED} alone; else null
   */
  public record AssetWords(String title, boolean students, List<UUID> shown, String description, Captions captions,
      String captionsLink) {

    public AssetWords {
      shown = shown == null ? List.of() : shown.stream().distinct().toList();
    }
  }
}
