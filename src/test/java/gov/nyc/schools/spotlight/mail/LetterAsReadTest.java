package gov.nyc.schools.spotlight.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gov.nyc.schools.spotlight.support.TrackerTest;
import gov.nyc.schools.spotlight.workflow.MovableClock;
import jakarta.mail.internet.MimeMessage;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** What arrives, as its receiver's mail program sees it. */
@TrackerTest
class LetterAsReadTest {

  private static final String LONG = "Słowo, 學校 and مدرسة: \"quotes\" & <angle brackets>, 👩🏽‍🏫 emoji. ".repeat(45).strip();

  @Autowired private Outbox outbox;
  @Autowired private MailDispatcher dispatcher;
  @Autowired private TransactionTemplate transaction;
  @Autowired private MovableClock clock;

  private final String address = MailBench.address();

  @ParameterizedTest
  @ValueSource(strings = {"Señora Núñez's café — œuvre", "مكتبة المدرسة: القراءة معًا", "Robots 🤖 & 👩🏽‍🏫 in PS 9", "\"Quoted\" 'twice'",
      "<script>alert(1)</script> & <b>bold</b> &amp; &lt;", "{{7*7}} ${title} #{mail.layout.brand} [[x]] ?? $1 \\1", "  spaces  inside  "})
  void rule04TypedTextComesOutLetterForLetterInBothParts(String typed) throws Exception {
    MimeMessage mail = mailed(MailBench.letterTo(address).with("title", typed).with("words", typed));
    assertThat(mail.getSubject()).isEqualTo(("Trying it out: " + typed).strip());
    assertThat(read(mail)).contains("Title: " + typed.strip().replaceAll("\\s+", " "));
    assertThat(Jsoup.parse(MailBench.html(mail)).selectFirst("blockquote.typed").wholeText()).isEqualTo(typed);
    assertThat(Jsoup.parse(MailBench.html(mail)).select("script, main b")).isEmpty();
  }

  @Test
  void rule04LineBreaksAndTheLongestTextsArriveWhole() throws Exception {
    String typed = "First line\n\nThird line, " + LONG + "\n  - indented\n> quoted\nFrom here on";
    MimeMessage mail = mailed(MailBench.letterTo(address).with("words", typed));
    assertThat(read(mail)).contains(typed);
    assertThat(Jsoup.parse(MailBench.html(mail)).selectFirst("blockquote.typed").wholeText()).isEqualTo(typed);
    assertThat(MailBench.text(mail).lines().mapToInt(String::length).max().getAsInt()).isLessThan(120);
  }

  @Test
  void rule04BothPartsSayTheSame() {
    MimeMessage mail = mailed(MailBench.letterTo(address).onCase(MailBench.caseNumber()).with("due", Instant.parse("2026-12-03T22:00:00Z")));
    String words = Jsoup.parse(MailBench.html(mail)).body().text().replaceAll("\\s+", " ");
    String text = read(mail).replaceAll("=+\n", "").replace("Title: ", "Title ").replaceAll("\\s+", " ").strip();
    assertThat(text).isEqualTo(words.strip());
    assertThat(text).contains("Please answer by Thursday, December 3, 2026.");
  }

  @Test
  void rule04SaysWhenActionIsNeededOnlyThen() throws Exception {
    MimeMessage mail = mailed(MailBench.letterTo(address).actionNeededBy(Instant.parse("2026-12-03T22:00:00Z")));
    assertThat(mail.getSubject()).isEqualTo("[Action needed by Dec 3] Trying it out: Robots in the library");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Title\r\nBcc: victim@evil.test", "Title\nX-Evil: 1", "Title\rX-Evil: 1", "Title\u2028X-Evil: 1", "Title\u0085X-Evil: 1", "Ti\u0000tle\u0007\r\n\r\nbody"})
  void rule04NoHeaderTakesALineBreak(String hostile) throws Exception {
    MimeMessage mail = mailed(MailBench.letterTo(address).to(null, "Ana " + hostile, address, Locale.US).with("title", hostile));
    assertThat(mail.getHeader("Bcc")).isNull();
    assertThat(mail.getHeader("X-Evil")).isNull();
    assertThat(mail.getAllRecipients()).hasSize(1);
    assertThat(mail.getSubject()).doesNotContain("\n", "\r").contains("Trying it out: Ti");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a@b.test\r\nBcc: c@d.test", "a@b.test, c@d.test", "Ana <a@b.test>", "a b@c.test", "@c.test", "a@", "a@b..test", "ä@b.test"})
  void rule04RefusesAnAddressThatIsNotOneMailbox(String hostile) {
    assertThatThrownBy(() -> transaction.execute(status -> outbox.post(MailBench.letterTo(hostile))))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void rule04IsOneColumnWithoutAttachments() throws Exception {
    MimeMessage mail = mailed(MailBench.letterTo(address));
    assertThat(mail.getContentType()).startsWith("multipart/alternative");
    assertThat(MailBench.html(mail)).contains("max-width:600px").doesNotContain("<img", "<script", "<link");
  }

  @Test
  void rule05CarriesTheHeadersOfAutomaticMailAndThreadsByCase() {
    String number = MailBench.caseNumber();
    MimeMessage mail = mailed(MailBench.letterTo(address).onCase(number));
    assertThat(MailBench.header(mail, "Auto-Submitted")).isEqualTo("auto-generated");
    assertThat(MailBench.header(mail, "X-Auto-Response-Suppress")).isEqualTo("All");
    assertThat(MailBench.header(mail, "X-Spotlight-Loop")).isEqualTo("spotlight.test");
    assertThat(MailBench.header(mail, "References")).isEqualTo("<case." + number + "@spotlight.test>");
    assertThat(MailBench.header(mail, "List-Unsubscribe")).isNull();
  }

  @Test
  void rule08AStrangersTitleIsNotALink() throws Exception {
    MimeMessage mail = mailed(MailBench.letterTo(address).toTypedAddress().with("title", "Win at https://evil.example/x or www.evil.example or a@evil.example"));
    assertThat(mail.getSubject() + MailBench.text(mail) + MailBench.html(mail)).doesNotContain("https://evil", "evil.example", "a@evil");
    assertThat(read(mail).replace("\u200b", "")).contains("Win at https://evil.example/x or www.evil.example or a@evil.example");
  }

  @Test
  void saysWhenItIsNotInTheReadersLanguage() {
    MimeMessage mail = mailed(MailBench.letterTo(address).to(null, "Ana", address, Locale.forLanguageTag("es")));
    assertThat(read(mail)).contains("español").contains("in English");
    assertThat(MailBench.html(mail)).contains("lang=\"en\"");
  }

  private MimeMessage mailed(Letter letter) {
    transaction.executeWithoutResult(status -> outbox.post(letter.with("run", UUID.randomUUID().toString())));
    dispatcher.dispatchDue();
    return MailBench.only(address);
  }

  private static String read(MimeMessage mail) {
    return MailLog.unflowed(MailBench.text(mail));
  }
}
