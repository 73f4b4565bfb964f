package gov.nyc.schools.spotlight.nomination.draft;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/** The secret in a draft's own address: 160 bits or more, known to whoever began it and stored nowhere. */
public record DraftToken(String value) {

  private static final SecureRandom RANDOM = new SecureRandom();

  static DraftToken random() {
    byte[] secret = new byte[24];
    RANDOM.nextBytes(secret);
    // Letters and digits that no mail program breaks an address at.
    return new DraftToken("d" + Base64.getUrlEncoder().withoutPadding().encodeToString(secret));
  }

  byte[] hash() {
    try {
      return MessageDigest.getInstance("SHA-256").digest(value.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What two who begin at this address at once wait for. */
  long lock() {
    return ByteBuffer.wrap(hash()).getLong();
  }

  /** Never the secret: this ends in logs. */
  @Override
  public String toString() {
    return "DraftToken";
  }
}
