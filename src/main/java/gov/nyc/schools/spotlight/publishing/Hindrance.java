package gov.nyc.schools.spotlight.publishing;

import java.util.UUID;

/**
 * A reason why something must not be public.
 *
 * @param code {@code nobody-named}, {@code no-consent}, {@code revoked}, {@code lapsed}, {@code signed-late}, {@code platform},
 *     {@code removed}, {@code added-since}, {@code changed-since} (it was handed over to be cleared); {@code school-withdrew} and those of {@link gov.nyc.schools.spotlight.casefile.CaseHindrance} for everything of
 *     the case; bundle key {@code publishing.hindrance.<code>} says it in words ({0} the asset's title, {1} the person's alias)
 * @param assetId null for what is about the whole case
 * @param personShownId the person without consent, or null
 */
public record Hindrance(String code, UUID assetId, String assetTitle, UUID personShownId, String alias) {

  static Hindrance ofCase(String code) {
    return new Hindrance(code, null, null, null, null);
  }
}
