package gov.nyc.schools.spotlight.publishing;

/**
 * An address that words lead to.
 *
 * @param platform whose host it is; {@code OTHER} may be anything, a film as well
 * @param standing {@code hindered}: a film that must not be public; {@code listed}: one that the case shows; {@code unlisted}: nobody has
 *     said who is seen behind it
 */
public record LinkInWords(String address, Platform platform, String standing) {}
