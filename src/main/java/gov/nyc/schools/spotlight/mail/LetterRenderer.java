package gov.nyc.schools.spotlight.mail;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** Writes a letter from its template: subject, HTML part and text part, with placeholders where secrets will stand. */
@Component
class LetterRenderer {

  /** What stands in place of a text that no bundle has. */
  private static final Pattern MISSING_TEXT = Pattern.compile("\\?\\?[a-z]+\\.[A-Za-z0-9._-]+_[a-z]{2}(?:_[A-Za-z_#]+)?\\?\\?");

  private final ITemplateEngine templates;
  private final MessageSource messages;
  private final URI baseUrl;
  private final MailProperties properties;

  /** What is stored once and sent on every attempt. */
  record Rendering(String subject, String html, String text) {}

  LetterRenderer(ITemplateEngine templates, MessageSource messages, MailProperties properties,
      @Value("${tracker.base-url}") URI baseUrl) {
    this.templates = templates;
    this.messages = messages;
    this.properties = properties;
    this.baseUrl = MailProperties.checked(baseUrl);
  }

  /** @throws RuntimeException when the template is missing or broken, or a text is missing */
  Rendering render(UUID id, Letter letter, String preface) {
    Document document = Jsoup.parse(templates.process("mail/" + letter.template(), context(id, letter, preface)));
    document.outputSettings().prettyPrint(false);
    document.select("main").unwrap();
    document.select("link, script, iframe, form, object").remove();
    Element title = document.selectFirst("title");
    if (title == null || title.wholeText().isBlank()) {
      throw new IllegalStateException("the template " + letter.template() + " has no title: a mail needs a subject");
    }
    String subject = HeaderText.oneLine(prefix(letter) + title.wholeText());
    title.text(subject);
    String text = PlainText.of(document.body());
    MailStyles.writeInto(document);
    String html = document.outerHtml();
    check(subject, html, letter);
    return new Rendering(subject, html, text);
  }

  private Context context(UUID id, Letter letter, String preface) {
    Locale written = written(letter.locale());
    Map<String, Object> model = new HashMap<>();
    letter.values().forEach((name, value) -> model.put(name, shown(value, letter, written)));
    model.put("recipient", Map.of("name", text(letter.recipientName(), letter), "address", letter.address()));
    model.put("caseNumber", letter.caseNumber());
    model.put("baseUrl", baseUrl.toString());
    model.put("replyTo", properties.replyTo());
    model.put("links", Placeholders.links(letter, id));
    model.put("codes", Placeholders.codes(letter, id));
    model.put("preface", preface);
    model.put("lines", new TypedLines());
    model.put("lang", written.toLanguageTag());
    model.put("notTranslated", written.getLanguage().equals(letter.locale().getLanguage()) ? null
        : letter.locale().getDisplayLanguage(letter.locale()));
    return new Context(letter.locale(), model);
  }

  /** The language that the texts are really in: a reviewed translation names itself, everything else is English. */
  private Locale written(Locale asked) {
    Locale written = Locale.forLanguageTag(messages.getMessage("mail.layout.language", null, asked));
    return written.getLanguage().equals(asked.getLanguage()) ? asked : written;
  }

  private String prefix(Letter letter) {
    return letter.actionNeededBy() == null ? "" : messages.getMessage("mail.layout.action-needed",
        new Object[] {WrittenTime.of(letter.actionNeededBy(), written(letter.locale())).getShort()}, letter.locale()) + " ";
  }

  private static Object shown(Object value, Letter letter, Locale written) {
    if (value instanceof Instant moment) {
      return WrittenTime.of(moment, written);
    }
    if (value instanceof LocalDate day) {
      return WrittenTime.of(day, written);
    }
    return value instanceof String string ? text(string, letter) : value;
  }

  private static String text(String typed, Letter letter) {
    return letter.typedAddress() ? Unlinked.text(typed) : typed;
  }

  private static void check(String subject, String html, Letter letter) {
    MISSING_TEXT.matcher(html).results().map(MatchResult::group)
        .filter(missing -> letter.values().values().stream().noneMatch(typed -> typed.toString().contains(missing)))
        .findFirst().ifPresent(missing -> {
          throw new IllegalStateException("there is no text " + missing);
        });
    if (Placeholders.areIn(subject)) {
      throw new IllegalStateException("a subject must not carry a personal link or code");
    }
  }
}
