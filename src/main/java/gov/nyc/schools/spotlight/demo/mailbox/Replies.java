package gov.nyc.schools.spotlight.demo.mailbox;

import jakarta.mail.Address;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Profile;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;

/** Writes a person's answer to a mail and sends it through the mail server, as that person's mail program does. */
@Component
@Profile("local")
class Replies {

  private final JavaMailSender sender;
  private final TrustedSender trusted;
  private final Clock clock;

  Replies(JavaMailSender sender, TrustedSender trusted, Clock clock) {
    this.sender = sender;
    this.trusted = trusted;
    this.clock = clock;
  }

  /** Where an answer goes: to {@code Reply-To}, else to {@code From}; empty if the mail has neither. */
  static String address(MimeMessage answered) {
    try {
      Address[] to = answered.getReplyTo();
      return to == null || to.length == 0 || !(to[0] instanceof InternetAddress address) ? "" : address.getAddress();
    } catch (MessagingException e) {
      return "";
    }
  }

  /** The mail's own text behind the marks of a quotation. */
  static String quoted(MimeMessage answered) {
    return MailText.first(answered, "text/plain").orElse("").lines().map(line -> "> " + line)
        .collect(Collectors.joining("\n", "\n\n", "\n"));
  }

  /**
   * Sends the answer.
   *
   * @param key makes the answer's Message-ID: the same form sent twice makes one mail
   */
  void send(KeptMail mail, MimeMessage answered, UUID key, String text) throws MessagingException {
    MimeMessage reply = sender.createMimeMessage();
    reply.setFrom(new InternetAddress(mail.recipient()));
    reply.setRecipients(RecipientType.TO, address(answered));
    String subject = mail.subject();
    reply.setSubject(subject.regionMatches(true, 0, "Re:", 0, 3) ? subject : "Re: " + subject, StandardCharsets.UTF_8.name());
    reply.setText(text, StandardCharsets.UTF_8.name());
    reply.setSentDate(Date.from(clock.instant()));
    reply.setHeader("Message-ID", "<" + key + "@" + TrustedSender.AUTHENTICATION_SERVER + ">");
    if (answered.getMessageID() != null) {
      String earlier = answered.getHeader("References", " ");
      reply.setHeader("In-Reply-To", answered.getMessageID());
      reply.setHeader("References", (earlier == null ? "" : earlier + " ") + answered.getMessageID());
    }
    trusted.mark(reply);
    sender.send(reply);
  }
}
