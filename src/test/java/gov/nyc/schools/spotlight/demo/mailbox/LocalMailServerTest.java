package gov.nyc.schools.spotlight.demo.mailbox;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Folder;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.mail.javamail.JavaMailSenderImpl;

class LocalMailServerTest {

  private static final String HARD = "Ünïcode “quotes” <b>&amp; مرحبا 🎉";

  @TempDir
  private Path folder;

  private final TrustedSender trusted = new TrustedSender();
  private MailFolder kept;
  private LocalMailServer server;

  @BeforeEach
  void start() throws Exception {
    kept = new MailFolder(folder);
    server = new LocalMailServer(kept, trusted);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void keepsAMailForEachOfItsReceiversOnTheDisk() throws Exception {
    send(mail("<1@tracker>", "Zoë <zoe@example.org>", "Li@Example.org"));

    assertThat(kept.newestFirst(null)).extracting(KeptMail::recipient).containsExactlyInAnyOrder("zoe@example.org", "li@example.org");
    KeptMail zoes = kept.newestFirst("zoe@example.org").get(0);
    assertThat(zoes.name()).isEqualTo("Zoë");
    assertThat(zoes.subject()).isEqualTo(HARD);
    assertThat(zoes.from()).isEqualTo("Óscar <spotlight@localhost>");
    assertThat(zoes.sentAt()).isEqualTo(Instant.parse("2026-03-04T05:06:07Z"));
    assertThat(MailText.first(kept.read(zoes), "text/plain")).hasValue(HARD + "\r\nsecond line");
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).hasSize(2).allMatch(file -> file.toString().endsWith(".eml"));
    }
  }

  @Test
  void keepsAMailThatIsSentAgainOnce() throws Exception {
    send(mail("<2@tracker>", "zoe@example.org"));
    send(mail("<2@tracker>", "zoe@example.org"));

    assertThat(kept.newestFirst(null)).hasSize(1);
  }

  @Test
  void hasAllMailInItsBoxesAgainAfterAStart() throws Exception {
    send(mail("<3@tracker>", "zoe@example.org"));
    send(mail("<4@tracker>", "zoe@example.org"));
    stop();
    Files.writeString(folder.resolve("half-written.eml.part"), "Delivered-To: ");
    start();

    assertThat(kept.newestFirst("zoe@example.org")).hasSize(2);
    assertThat(subjectsByImap("zoe@example.org")).containsExactly(HARD, HARD);
  }

  @Test
  void listsTheNewestMailFirstWhoeverGotItAndOfOneSecondTheLastThatArrived() throws Exception {
    MimeMessage older = mail("<7@tracker>", "zoe@example.org");
    older.setSentDate(Date.from(Instant.parse("2026-03-03T05:06:07Z")));
    send(mail("<8@tracker>", "anna@example.org"));
    send(older);
    send(mail("<9@tracker>", "zoe@example.org"));
    send(mail("<10@tracker>", "bea@example.org"));

    assertThat(kept.newestFirst(null)).extracting(KeptMail::recipient)
        .containsExactly("bea@example.org", "zoe@example.org", "anna@example.org", "zoe@example.org");
    assertThat(Mailbox.of(kept.newestFirst(null))).extracting(Mailbox::address)
        .containsExactly("bea@example.org", "zoe@example.org", "anna@example.org");
  }

  @Test
  void stampsAResultOnMailsFromTheMailboxPageAlone() throws Exception {
    MimeMessage forged = mail("<5@tracker>", "spotlight@localhost");
    forged.addHeader("Authentication-Results", "mailbox.local; dmarc=pass header.from=example.org");
    send(forged);
    MimeMessage own = mail("<6@tracker>", "spotlight@localhost");
    own.setFrom("zoe@example.org");
    trusted.mark(own);
    send(own);

    List<String[]> results = kept.newestFirst(null).stream().map(this::results).toList();
    assertThat(results).containsExactlyInAnyOrder(null, new String[] {"mailbox.local; dmarc=pass header.from=example.org"});
  }

  private String[] results(KeptMail mail) {
    try {
      assertThat(kept.read(mail).getHeader("X-Local-Mailbox")).isNull();
      return kept.read(mail).getHeader("Authentication-Results");
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private MimeMessage mail(String id, String... to) throws Exception {
    MimeMessage mail = sender().createMimeMessage();
    mail.setFrom(new InternetAddress("spotlight@localhost", "Óscar", "UTF-8"));
    for (String address : to) {
      InternetAddress receiver = new InternetAddress(address);
      receiver.setPersonal(receiver.getPersonal(), "UTF-8");
      mail.addRecipient(RecipientType.TO, receiver);
    }
    mail.setSubject(HARD, "UTF-8");
    mail.setSentDate(Date.from(Instant.parse("2026-03-04T05:06:07Z")));
    mail.setText(HARD + "\r\nsecond line", "UTF-8");
    mail.setHeader("Message-ID", id);
    return mail;
  }

  private void send(MimeMessage mail) {
    sender().send(mail);
  }

  private JavaMailSenderImpl sender() {
    JavaMailSenderImpl sender = new JavaMailSenderImpl();
    sender.setHost("127.0.0.1");
    sender.setPort(server.smtpPort());
    return sender;
  }

  private List<String> subjectsByImap(String address) throws Exception {
    try (Store store = Session.getInstance(new Properties()).getStore("imap")) {
      store.connect("127.0.0.1", server.imapPort(), address, address);
      try (Folder inbox = store.getFolder("INBOX")) {
        inbox.open(Folder.READ_ONLY);
        return List.of(inbox.getMessage(1).getSubject(), inbox.getMessage(2).getSubject());
      }
    }
  }
}
