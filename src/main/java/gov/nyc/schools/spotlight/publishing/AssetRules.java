package gov.nyc.schools.spotlight.publishing;

import static gov.nyc.schools.spotlight.publishing.Entry.CHOOSE;

import gov.nyc.schools.spotlight.publishing.AddAsset.AssetWords;
import java.time.LocalDate;

/** What must be said of a film, a recording or a photo before it is kept. The database holds the same bounds. */
final class AssetRules {

  private static final int FIRST_YEAR = 2000;

  private AssetRules() {}

  /** The title as it is kept. */
  static String title(AssetWords typed, Mistakes mistakes) {
    return mistakes.of(() -> Entry.line("assetTitle", typed.title(), 120));
  }

  static void day(LocalDate capturedOn, LocalDate today, Mistakes mistakes) {
    mistakes.when(capturedOn == null, "capturedOn", "publishing.refused.date");
    mistakes.when(capturedOn != null && (capturedOn.isAfter(today) || capturedOn.getYear() < FIRST_YEAR), "capturedOn",
        "publishing.refused.captured-on");
  }

  /**
   * The words as they are kept.
   *
   * @param type null while it is not said: then nobody knows whether captions are needed
   */
  static AssetWords kept(String title, AssetType type, AssetWords typed, Mistakes mistakes) {
    mistakes.when(typed.students() == null, "students", CHOOSE);
    boolean sounds = type != null && type != AssetType.PHOTO;
    mistakes.when(sounds && typed.captions() == null, "captions", CHOOSE);
    var captionsLink = sounds && typed.captions() == Captions.LINKED
        ? mistakes.of(() -> Entry.link("captionsLink", typed.captionsLink())) : null;
    var description = mistakes.of(() -> Entry.text("description", typed.description(), 1000));
    return new AssetWords(title, typed.students(), typed.shown(), description, sounds ? typed.captions() : null, captionsLink);
  }
}
