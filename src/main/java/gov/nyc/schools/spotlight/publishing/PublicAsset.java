package gov.nyc.schools.spotlight.publishing;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A film, a recording or a photo as everybody may see it.
 *
 * @param link https, or null for a photo of our own: {@link Gallery#photo} has its bytes
 * @param description what can't be seen, in words; may be empty
 * @param captions null for a photo
 */
public record PublicAsset(UUID id, AssetType type, String title, String description, String link, LocalDate capturedOn,
    Platform platform, Captions captions, String captionsLink) {}
