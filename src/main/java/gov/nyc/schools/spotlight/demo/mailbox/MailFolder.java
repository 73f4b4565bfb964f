package gov.nyc.schools.spotlight.demo.mailbox;

import gov.nyc.schools.spotlight.demo.DurableFiles;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * All mail that ever arrived, one file for each recipient of each mail, named by the hash of both: the same mail sent again, as
 * after a crash between sending and marking it as sent, is kept once. A mail is on the disk when {@link #keep} returns.
 */
class MailFolder {

  private static final String ENDING = ".eml";
  private static final Session SESSION = Session.getInstance(new java.util.Properties());

  private final Path folder;
  private final Map<String, KeptMail> mails = new ConcurrentHashMap<>();

  MailFolder(Path folder) throws IOException {
    this.folder = Files.createDirectories(folder);
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(path -> path.toString().endsWith(ENDING)).toList()) {
        String id = file.getFileName().toString().replace(ENDING, "");
        mails.put(id, summary(id, parse(Files.readAllBytes(file)), Files.getLastModifiedTime(file).toInstant()));
      }
    }
  }

  /**
   * Keeps a mail for one recipient, unless it is kept already.
   *
   * @return whether it is new
   */
  synchronized boolean keep(String recipient, MimeMessage mail) throws IOException, MessagingException {
    String address = recipient.strip().toLowerCase(Locale.ROOT);
    ByteArrayOutputStream content = new ByteArrayOutputStream();
    content.write(("Delivered-To: " + address.replaceAll("[\\r\\n]", "") + "\r\n").getBytes(StandardCharsets.UTF_8));
    mail.writeTo(content);
    String id = digest(address, mail.getMessageID() == null ? content.toString(StandardCharsets.ISO_8859_1) : mail.getMessageID());
    if (mails.containsKey(id)) {
      return false;
    }
    DurableFiles.write(folder.resolve(id + ENDING), content.toByteArray());
    mails.put(id, summary(id, parse(content.toByteArray()), Instant.now()));
    return true;
  }

  Optional<KeptMail> find(String id) {
    return Optional.ofNullable(mails.get(id));
  }

  /** The whole mail, with what the receiving server has written on top of it. */
  MimeMessage read(KeptMail mail) throws IOException {
    return parse(Files.readAllBytes(folder.resolve(mail.id() + ENDING)));
  }

  /** All mails, or those for one address, the newest first. */
  List<KeptMail> newestFirst(String recipient) {
    return mails.values().stream().filter(mail -> recipient == null || mail.recipient().equals(recipient))
        .sorted(Comparator.comparing(KeptMail::sentAt).thenComparing(KeptMail::arrivedAt).reversed().thenComparing(KeptMail::id)).toList();
  }

  private static MimeMessage parse(byte[] content) {
    try {
      return new MimeMessage(SESSION, new ByteArrayInputStream(content));
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static KeptMail summary(String id, MimeMessage mail, Instant arrivedAt) {
    String recipient = header(mail, "Delivered-To");
    return new KeptMail(id, recipient, name(mail, recipient), MailText.decoded(header(mail, "From")),
        MailText.decoded(header(mail, "Subject")), sentAt(mail).orElse(arrivedAt), arrivedAt);
  }

  private static String header(MimeMessage mail, String name) {
    try {
      String[] values = mail.getHeader(name);
      return values == null ? "" : values[0].strip();
    } catch (MessagingException e) {
      return "";
    }
  }

  private static Optional<Instant> sentAt(MimeMessage mail) {
    try {
      return Optional.ofNullable(mail.getSentDate()).map(java.util.Date::toInstant);
    } catch (MessagingException e) {
      return Optional.empty();
    }
  }

  private static String name(MimeMessage mail, String recipient) {
    try {
      return Stream.of(RecipientType.TO, RecipientType.CC)
          .flatMap(type -> Arrays.stream(addresses(header(mail, type.toString()))))
          .filter(address -> recipient.equalsIgnoreCase(address.getAddress()) && address.getPersonal() != null)
          .map(InternetAddress::getPersonal).findFirst().orElse(recipient);
    } catch (RuntimeException e) {
      return recipient;
    }
  }

  private static InternetAddress[] addresses(String header) {
    try {
      return InternetAddress.parseHeader(header, false);
    } catch (AddressException e) {
      return new InternetAddress[0];
    }
  }

  private static String digest(String... parts) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(String.join("\n", parts).getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, 16);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
