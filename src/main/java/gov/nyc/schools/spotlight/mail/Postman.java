package gov.nyc.schools.spotlight.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mail.MailParseException;
import org.springframework.mail.MailPreparationException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;

/** Hands one letter to the mail server. Nobody else in the house does (mail rule 1). */
@Component
class Postman {

  /** What the mail server said. */
  sealed interface Outcome {
    record Taken() implements Outcome {}

    /** Try again later; {@code serverGone}: so would every other letter. */
    record Later(String reason, boolean serverGone) implements Outcome {}

    record Never(String reason) implements Outcome {}
  }

  private final ObjectProvider<JavaMailSender> sender;
  private final MailProperties properties;

  Postman(ObjectProvider<JavaMailSender> sender, MailProperties properties) {
    this.sender = sender;
    this.properties = properties;
  }

  /** A round of letters over one connection; closes it at the end. */
  Round begin() {
    JavaMailSender server = sender.getIfAvailable();
    return new Round(server instanceof JavaMailSenderImpl plain && plain.getClass() == JavaMailSenderImpl.class
        ? new KeptConnection(plain) : server);
  }

  /** For one thread. */
  final class Round implements AutoCloseable {

    private final JavaMailSender server;

    private Round(JavaMailSender server) {
      this.server = server;
    }

    Outcome deliver(QueuedLetter letter, String html, String text, Instant now) {
      return Postman.this.deliver(server, letter, html, text, now);
    }

    @Override
    public void close() {
      if (server instanceof KeptConnection connection) {
        connection.close();
      }
    }
  }

  private Outcome deliver(JavaMailSender server, QueuedLetter letter, String html, String text, Instant now) {
    if (server == null) {
      return new Outcome.Later("no mail server is configured", true);
    }
    try {
      server.send(message(server.createMimeMessage(), letter, html, text, now));
      return new Outcome.Taken();
    } catch (MailParseException | MailPreparationException | MessagingException | UnsupportedEncodingException unfit) {
      return new Outcome.Never("the mail could not be built: " + said(unfit));
    } catch (MailSendException refused) {
      Exception cause = refused.getFailedMessages().isEmpty() ? null : refused.getFailedMessages().values().iterator().next();
      return cause == null ? new Outcome.Later(said(refused), true) : judge(cause);
    } catch (org.springframework.mail.MailException gone) {
      return new Outcome.Later(said(gone), true);
    }
  }

  private MimeMessage message(MimeMessage message, QueuedLetter letter, String html, String text, Instant now)
      throws MessagingException, UnsupportedEncodingException {
    String utf8 = StandardCharsets.UTF_8.name();
    message.setFrom(new InternetAddress(properties.from(), HeaderText.oneLine(properties.fromName()), utf8));
    String name = HeaderText.oneLine(letter.letter().recipientName());
    message.setRecipient(MimeMessage.RecipientType.TO,
        name.isEmpty() ? new InternetAddress(letter.letter().address()) : new InternetAddress(letter.letter().address(), name, utf8));
    if (properties.replyTo() != null && !properties.replyTo().isBlank()) {
      message.setReplyTo(new InternetAddress[] {new InternetAddress(properties.replyTo())});
    }
    message.setSubject(HeaderText.oneLine(letter.subject()), utf8);
    message.setSentDate(Date.from(now));
    message.setHeader("Message-ID", letter.messageId());
    message.setHeader("Auto-Submitted", "auto-generated");
    message.setHeader("X-Auto-Response-Suppress", "All");
    message.setHeader("X-Spotlight-Loop", properties.domain());
    if (letter.letter().caseNumber() != null) {
      String root = "<case." + letter.letter().caseNumber() + "@" + properties.domain() + ">";
      message.setHeader("References", root);
      message.setHeader("In-Reply-To", root);
    }
    MimeBodyPart plain = new MimeBodyPart();
    plain.setContent(text, "text/plain; charset=UTF-8; format=flowed");
    MimeBodyPart page = new MimeBodyPart();
    page.setContent(html, "text/html; charset=UTF-8");
    message.setContent(new MimeMultipart("alternative", plain, page));
    return message;
  }

  /** RFC 5321: 5xx is for good, 4xx is for now; anything without a number is the network's. */
  private static Outcome judge(Exception refusal) {
    int code = code(refusal);
    if (code >= 500 && code < 600) {
      return new Outcome.Never(said(refusal));
    }
    return new Outcome.Later(said(refusal), code < 400);
  }

  private static int code(Throwable refusal) {
    if (refusal instanceof SMTPAddressFailedException address) {
      return address.getReturnCode();
    }
    int own = refusal instanceof SMTPSendFailedException sending ? sending.getReturnCode() : -1;
    if (refusal instanceof MessagingException nested && nested.getNextException() != null
        && (own < 400 || refusal instanceof SendFailedException)) {
      int deeper = code(nested.getNextException());
      return deeper >= 400 ? deeper : own;
    }
    return own;
  }

  private static String said(Throwable failure) {
    Throwable root = failure;
    while (root instanceof MessagingException nested && nested.getNextException() != null) {
      root = nested.getNextException();
    }
    String said = HeaderText.oneLine(String.valueOf(root.getMessage()));
    return said.isEmpty() ? root.getClass().getSimpleName() : said;
  }
}
