package gov.nyc.schools.spotlight.publishing;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * Adds an asset to a subject. What was not said is null, and refused together with all else that breaks a rule.
 *
 * @param link https, 500 characters at most; counts only when there is no file. Its host says on which platform it is seen
 * @param photo a png or jpg, for a photo; null when there is a link
 * @param capturedOn today at the latest, New York
 * @param words what can change later
 */
public record AddAsset(Subject subject, AssetType type, String link, Upload photo, LocalDate capturedOn, AssetWords words) {

  /**
   * What can be said anew of an asset.
   *
   * @param title 1 to 120 characters
   * @param students whether a student can be recognised
   * @param shown ids of people of the same case
   * @param description up to 1,000 characters, may be empty
   * @param captions null for a photo
   * @param captionsLink https, for {@link Captions#LINKED} alone; else null
   */
  public record AssetWords(String title, Boolean students, List<UUID> shown, String description, Captions captions,
      String captionsLink) {

    public AssetWords {
      shown = shown == null ? List.of() : shown.stream().distinct().toList();
    }
  }
}
