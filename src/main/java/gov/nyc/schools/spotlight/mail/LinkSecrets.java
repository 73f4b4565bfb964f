package gov.nyc.schools.spotlight.mail;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Derives the secrets of a link from its id and a key, so that they are stored nowhere and a retry or reminder carries the same
 * ones (mail rule 2).
 */
class LinkSecrets {

  /** No vowels and nothing that looks like something else: 0 O D, 1 I L, 2 Z, 5 S, 8 B, U V. */
  private static final String CODE_LETTERS = "3467CFGHJKMNPQRTWXY";
  private static final int CODE_LENGTH = 6;
  private static final String BASE32 = "abcdefghijklmnopqrstuvwxyz234567";

  private final SecretKeySpec key;

  LinkSecrets(byte[] key) {
    if (key.length < 32) {
      throw new IllegalArgumentException("the key of personal links must have 32 bytes or more");
    }
    this.key = new SecretKeySpec(key, "HmacSHA256");
  }

  /** 160 bits in 32 lower-case letters and digits: mail programs keep them, whatever they do to case. */
  String token(LinkId id) {
    return text(hmac("token:" + id));
  }

  /** As long as a token, for what is not a link. */
  String derived(String purpose, String from) {
    return text(hmac("derived:" + purpose + ":" + from));
  }

  private static String text(byte[] mac) {
    StringBuilder text = new StringBuilder(32);
    for (int i = 0; i < 20; i += 5) {
      long five = ((long) (mac[i] & 0xff) << 32) | (ByteBuffer.wrap(mac, i + 1, 4).getInt() & 0xffffffffL);
      for (int shift = 35; shift >= 0; shift -= 5) {
        text.append(BASE32.charAt((int) (five >>> shift) & 31));
      }
    }
    return text.toString();
  }

  String code(LinkId id) {
    long number = ByteBuffer.wrap(hmac("code:" + id)).getLong();
    StringBuilder text = new StringBuilder(CODE_LENGTH);
    for (int i = 0; i < CODE_LENGTH; i++) {
      text.append(CODE_LETTERS.charAt((int) Long.remainderUnsigned(number, CODE_LETTERS.length())));
      number = Long.divideUnsigned(number, CODE_LETTERS.length());
    }
    return text.toString();
  }

  /** Compares in constant time; spaces, dashes and the case of letters don't matter to a person who types a code. */
  boolean codeIsRight(LinkId id, String typed) {
    String plain = typed == null ? "" : typed.replaceAll("[\\s\\p{Pd}]", "").toUpperCase(Locale.ROOT);
    return sameText(code(id), plain);
  }

  /** What the table keeps of a token. The token is as long as a key, so a plain digest can't be searched. */
  static byte[] hash(String token) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Binds a page to the cookie of the browser that opened it. */
  String nonce(String cookie, LinkId id) {
    byte[] mac = hmac("nonce:" + id + ":" + cookie);
    StringBuilder text = new StringBuilder(32);
    for (int i = 0; i < 16; i++) {
      text.append(String.format("%02x", mac[i]));
    }
    return text.toString();
  }

  static boolean sameText(String one, String other) {
    return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
  }

  private byte[] hmac(String text) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(key);
      return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
