package gov.nyc.schools.spotlight.mail;

import gov.nyc.schools.spotlight.demo.database.TestServers;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** Builds letters with data of their own and reads what arrived for one address. */
public final class MailBench {

  private MailBench() {}

  public static String address() {
    return "p" + UUID.randomUUID().toString().substring(0, 12) + "@school.test";
  }

  public static String caseNumber() {
    return "SP-2026-" + UUID.randomUUID().toString().substring(0, 8);
  }

  public static Letter letterTo(String address) {
    return Letter.about("tried-out:" + UUID.randomUUID(), "test-letter").to(null, "Ana Peña", address, Locale.US)
        .with("title", "Robots in the library").atOnce();
  }

  public static List<MimeMessage> received(String address) {
    return Arrays.stream(TestServers.mail().getReceivedMessages()).filter(message -> isFor(message, address)).toList();
  }

  public static MimeMessage only(String address) {
    List<MimeMessage> all = received(address);
    if (all.size() != 1) {
      throw new AssertionError(all.size() + " mails instead of one for " + address);
    }
    return all.get(0);
  }

  public static String text(MimeMessage message) {
    return part(message, 0);
  }

  public static String html(MimeMessage message) {
    return part(message, 1);
  }

  public static String header(MimeMessage message, String name) {
    try {
      return message.getHeader(name, "|");
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String part(MimeMessage message, int index) {
    try {
      return (String) ((MimeMultipart) message.getContent()).getBodyPart(index).getContent();
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
