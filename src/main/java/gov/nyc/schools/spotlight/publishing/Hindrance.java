package gov.nyc.schools.spotlight.publishing;

import java.util.UUID;

/**
 * A reason why something must not be public.
 *
 * @param code {@code nobody-named}, {@code no-consent}, {@code revoked}, {@code lapsed}, {@code signed-late}, {@code platform},
 *     {@code removed}; {@code revoked-elsewhere} (the same film is in another case, and a consent was taken back there);
 *     {@code added-since}, {@code changed-since} (it was handed over to be cleared); {@code linked-in-words} (words lead to a film that
 *     must not be public); {@code school-withdrew} and those of {@link gov.nyc.schools.spotlight.casefile.CaseHindrance} for everything
 *     of the case; bundle key {@code publishing.hindrance.<code>} says it in words ({0} the asset's title, {1} the person's alias, {2}
 *     where else)
 * @param assetId null for what is about the whole case or about words
 * @param personShownId the person without consent, or null
 * @param elsewhere the other case's number, or the address that words lead to; else null
 */
public record Hindrance(String code, UUID assetId, String assetTitle, UUID personShownId, String alias, String elsewhere) {

  static Hindrance ofCase(String code) {
    return new Hindrance(code, null, null, null, null, null);
  }

  static Hindrance linkedInWords(String address) {
    return new Hindrance("linked-in-words", null, null, null, null, address);
  }
}
