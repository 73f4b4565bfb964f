package gov.nyc.schools.spotlight.mail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.util.HexFormat;

/** Finds the key of personal links: configured in production, kept in a file on a single machine. */
final class LinkKey {

  private LinkKey() {}

  static byte[] of(MailProperties properties) {
    if (properties.linkKey() != null && !properties.linkKey().isBlank()) {
      return properties.linkKey().strip().getBytes(StandardCharsets.UTF_8);
    }
    if (properties.linkKeyFile() != null && !properties.linkKeyFile().isBlank()) {
      return fromFile(Path.of(properties.linkKeyFile()));
    }
    throw new IllegalStateException("No key for personal links: set tracker.mail.link-key to a secret of 32 characters or more.");
  }

  private static byte[] fromFile(Path file) {
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      byte[] random = new byte[32];
      new SecureRandom().nextBytes(random);
      try {
        Files.writeString(file, HexFormat.of().formatHex(random), StandardOpenOption.CREATE_NEW);
      } catch (FileAlreadyExistsException kept) {
        // the key of earlier starts: links that were mailed then still open
      }
      return Files.readString(file).strip().getBytes(StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("The key of personal links can't be kept in " + file, e);
    }
  }
}
