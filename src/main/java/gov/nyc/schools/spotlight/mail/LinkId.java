package gov.nyc.schools.spotlight.mail;

import java.util.UUID;

/** Names a {@link PersonalLink}. It is no secret: the secret is derived from it with a key. */
public record LinkId(UUID value) {

  /** Stands for a link that isn't issued, in a letter that is only read before it is posted. */
  public static final LinkId NONE = new LinkId(new UUID(0, 0));

  public static LinkId of(String text) {
    return new LinkId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
