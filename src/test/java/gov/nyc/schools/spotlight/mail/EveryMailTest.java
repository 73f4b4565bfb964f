package gov.nyc.schools.spotlight.mail;

import static org.assertj.core.api.Assertions.assertThat;

import gov.nyc.schools.spotlight.mail.LetterRenderer.Rendering;
import gov.nyc.schools.spotlight.support.TrackerTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Renders the templates of all rooms and leaves them under {@code target/mails}, to be read as their receivers read them. */
@TrackerTest
class EveryMailTest {

  private static final Path FOLDER = Path.of("src/main/resources/templates/mail");
  private static final Set<String> FRAME = Set.of("layout", "parts");
  private static final Set<String> GIVEN = Set.of("links", "codes", "recipient", "caseNumber", "baseUrl", "replyTo", "lines");
  private static final Pattern EXPRESSION = Pattern.compile("\\$\\{([^}]*)}");
  private static final Pattern VALUE = Pattern.compile("(?<![.\\w#@])([a-z]\\w*)(?!\\w*\\()");
  private static final Pattern LINK = Pattern.compile("links(?:\\.|\\[')([a-z][A-Za-z-]*)");
  private static final Map<String, Object> SAMPLES = Map.ofEntries(Map.entry("story", ""), Map.entry("purpose", "principal-support"), Map.entry("status", "approved"),
      Map.entry("locked", true), Map.entry("task", "Screen the nomination"), Map.entry("what", "Edit an episode · Episode 3: Building Capacity"),
      Map.entry("subject", ""), Map.entry("about", "Episode 3: Building Capacity"), Map.entry("reason", "other"), Map.entry("outcome", "accept"),
      Map.entry("taskId", "5d1c1f6e"), Map.entry("schools", "The Invented School, The Other School"),
      Map.entry("part", "school"), Map.entry("standing", "ACCEPTED"), Map.entry("closing", "refused"), Map.entry("scope", "article,card"), Map.entry("path", "/gallery/spotlights/robots"));

  @Autowired private LetterRenderer renderer;

  static Stream<String> templates() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.map(file -> file.getFileName().toString().replace(".html", "")).filter(name -> !FRAME.contains(name)).sorted()
          .toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("templates")
  void rule04SaysWhatHappensNextUnderASubjectOfItsOwn(String template) throws IOException {
    Letter letter = sample(template);
    saysWhatHappensNext(template, letter);
    if (letter.values().containsKey("story")) {
      saysWhatHappensNext(template + "-story", letter.with("story", ".story"));
    }
    if (template.startsWith("approval-")) {
      saysWhatHappensNext(template + "-follow-up", letter.with("purpose", "follow-up").link("withdraw", new LinkId(UUID.randomUUID())));
      saysWhatHappensNext(template + "-episode", letter.with("purpose", "episode-check").with("subject", "Episode 3: Building Capacity"));
      saysWhatHappensNext(template + "-review", letter.with("purpose", "review-assignment").with("status", "declined").with("reason", "time"));
    }
  }

  @Test
  void rule04GivesNoTwoTemplatesTheSameSubject() throws IOException {
    var templatesBySubject = new TreeMap<String, List<String>>();
    for (String template : templates().toList()) {
      templatesBySubject.computeIfAbsent(renderer.render(UUID.randomUUID(), sample(template), null).subject(), subject -> new ArrayList<>()).add(template);
    }
    assertThat(templatesBySubject.values()).allSatisfy(sharing -> assertThat(sharing).hasSize(1));
  }

  private void saysWhatHappensNext(String file, Letter letter) throws IOException {
    UUID id = UUID.randomUUID();
    Rendering mail = renderer.render(id, letter, null);
    Files.createDirectories(Path.of("target/mails"));
    Files.writeString(Path.of("target/mails", file + ".html"), filled(mail.html(), id));
    Files.writeString(Path.of("target/mails", file + ".txt"), mail.subject() + "\n\n" + filled(mail.text(), id));
    assertThat(mail.subject().length()).isLessThan(160);
    assertThat(mail.text()).contains("What happens next").doesNotContain("??", "${", "null");
  }

  private static String filled(String text, UUID id) {
    return Placeholders.fill(text, id, name -> "https://spotlight.example/" + name + "/abcdefghijklmnopqrstuvwxyz234567", name -> "C4HK7W");
  }

  private static Letter sample(String template) throws IOException {
    String file = Files.readString(FOLDER.resolve(template + ".html"));
    Letter letter = Letter.about("sample:" + template, template).to(null, "María Núñez", "maria@school.example", Locale.US)
        .onCase("SP-2026-00042");
    var links = LINK.matcher(file);
    while (links.find()) {
      letter = letter.link(links.group(1), new LinkId(UUID.randomUUID()));
    }
    if (file.contains("mail/parts :: status")) {
      letter = letter.link("status", new LinkId(UUID.randomUUID()));
    }
    if (file.contains("mail/parts :: exit") && !template.startsWith("approval-")) {
      letter = letter.link("withdraw", new LinkId(UUID.randomUUID()));
    }
    for (var expression : EXPRESSION.matcher(file).results().toList()) {
      for (var value : VALUE.matcher(expression.group(1).replaceAll("'[^']*'", "")).results().toList()) {
        String name = value.group(1);
        letter = GIVEN.contains(name) || isNotFor(template, name) || letter.values().containsKey(name) ? letter : letter.with(name, value(file, name));
      }
    }
    return letter.with("title", "Robots in the library: \"reading with <friends>\" & café");
  }

  /** A principal gives no reason from a list. */
  private static boolean isNotFor(String template, String name) {
    return template.startsWith("approval-") && name.equals("reason");
  }

  private static Object value(String file, String name) {
    if (Pattern.compile("\\b" + name + "\\.(?:day|moment|short)\\b").matcher(file).find()) {
      return Instant.parse("2026-12-03T22:00:00Z");
    }
    return SAMPLES.getOrDefault(name, "Somebody typed this.\nIn two lines, with <b>signs</b> & é.");
  }
}
