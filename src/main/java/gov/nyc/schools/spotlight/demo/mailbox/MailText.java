package gov.nyc.schools.spotlight.demo.mailbox;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeUtility;
import java.io.IOException;
import java.io.UnsupportedEncodingException;
import java.util.Optional;

/** Finds in a mail what a mail program shows of it. */
final class MailText {

  private static final int DEEPEST = 10;

  private MailText() {}

  /** The first part of that type which is not an attachment. */
  static Optional<String> first(Part mail, String type) {
    return first(mail, type, 0);
  }

  private static Optional<String> first(Part part, String type, int depth) {
    try {
      if (depth > DEEPEST || Part.ATTACHMENT.equalsIgnoreCase(part.getDisposition())) {
        return Optional.empty();
      }
      if (part.isMimeType(type) && part.getContent() instanceof String text) {
        return Optional.of(text);
      }
      if (part.isMimeType("multipart/*") && part.getContent() instanceof Multipart parts) {
        for (int i = 0; i < parts.getCount(); i++) {
          BodyPart inner = parts.getBodyPart(i);
          Optional<String> found = first(inner, type, depth + 1);
          if (found.isPresent()) {
            return found;
          }
        }
      }
      return Optional.empty();
    } catch (MessagingException | IOException e) {
      return Optional.empty();
    }
  }

  /** A header's value as people read it: unfolded, and with encoded words decoded. */
  static String decoded(String header) {
    String line = MimeUtility.unfold(header);
    try {
      return MimeUtility.decodeText(line);
    } catch (UnsupportedEncodingException e) {
      return line;
    }
  }
}
