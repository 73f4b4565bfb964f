package gov.nyc.schools.spotlight.demo.mailbox;

import jakarta.mail.Header;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.util.Collections;
import java.util.List;

/**
 * A mail as its page shows it.
 *
 * @param text    the text part, or null
 * @param hasHtml whether there is an HTML part
 * @param headers all headers in their order, decoded
 */
record ShownMail(KeptMail mail, String text, boolean hasHtml, List<Line> headers) {

  record Line(String label, String text) {}

  static ShownMail of(KeptMail mail, MimeMessage content) throws MessagingException {
    List<Line> headers = Collections.list(content.getAllHeaders()).stream().map(ShownMail::line).toList();
    return new ShownMail(mail, MailText.first(content, "text/plain").orElse(null),
        MailText.first(content, "text/html").isPresent(), headers);
  }

  private static Line line(Header header) {
    return new Line(header.getName(), MailText.decoded(header.getValue()));
  }
}
