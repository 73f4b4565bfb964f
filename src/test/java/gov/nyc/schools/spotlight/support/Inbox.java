package gov.nyc.schools.spotlight.support;

import gov.nyc.schools.spotlight.demo.database.TestServers;
import gov.nyc.schools.spotlight.mail.MailDispatcher;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** What one address was mailed. */
@Component
public class Inbox {

  /** One mail as its reader sees it. */
  public record Mail(String subject, String text, String html) {

    /** The personal link whose path begins like this, without its host. */
    public String link(String path) {
      var found = Pattern.compile("https?://[^/\\s]+(" + Pattern.quote(path) + "[A-Za-z0-9_-]+)").matcher(text);
      if (!found.find()) {
        throw new AssertionError("no link to " + path + " in " + text);
      }
      return found.group(1);
    }

    public String code() {
      var found = Pattern.compile("(?m)[Cc]ode:?\\s+([A-Z0-9]{6})\\b").matcher(text);
      if (!found.find()) {
        throw new AssertionError("no code in " + text);
      }
      return found.group(1);
    }
  }

  private final MailDispatcher dispatcher;

  Inbox(MailDispatcher dispatcher) {
    this.dispatcher = dispatcher;
  }

  /** Sends what is due and reads it, oldest first. */
  public List<Mail> of(String address) {
    dispatcher.dispatchDue();
    return Arrays.stream(TestServers.mail().getReceivedMessages()).filter(message -> isFor(message, address)).map(Inbox::mail).toList();
  }

  /** The newest mail whose subject begins like this. */
  public Mail last(String address, String subject) {
    var all = of(address).stream().filter(mail -> mail.subject().contains(subject)).toList();
    if (all.isEmpty()) {
      throw new AssertionError("no mail about " + subject + " for " + address + ", but " + of(address).stream().map(Mail::subject).toList());
    }
    return all.get(all.size() - 1);
  }

  private static Mail mail(MimeMessage message) {
    try {
      var parts = (MimeMultipart) message.getContent();
      return new Mail(message.getSubject(), (String) parts.getBodyPart(0).getContent(), (String) parts.getBodyPart(1).getContent());
    } catch (MessagingException | IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static boolean isFor(MimeMessage message, String address) {
    try {
      return message.getAllRecipients()[0].toString().contains(address);
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    }
  }
}
