package gov.nyc.schools.spotlight.nomination;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whoever shares a scaling story never reads of a nomination: each text that names the one has a twin that names the other. */
class TwoDoorsTest {

  private static final Path TEMPLATES = Path.of("src/main/resources/templates");
  private static final Pattern FIXED = Pattern.compile("#\\{([\\w.-]+)[(}]");
  private static final Pattern TWIN = Pattern.compile("#\\{\\$\\{'([\\w.-]+)' \\+ story}");
  /** Beginnings of keys whose ends are computed; a twin stands there only where the text itself differs. */
  private static final List<String> COMPUTED = List.of("nomination.act.", "nomination.acted.", "nomination.status.", "nomination.start.",
      "casefile.event.nomination-");

  private final TreeMap<String, String> texts = new TreeMap<>();

  @BeforeEach
  void read() throws IOException {
    for (var bundle : List.of("nomination", "review")) {
      var properties = new Properties();
      try (Reader reader = Files.newBufferedReader(Path.of("src/main/resources/messages", bundle + ".properties"))) {
        properties.load(reader);
      }
      properties.forEach((key, text) -> texts.put((String) key, (String) text));
    }
  }

  @Test
  void everyTextThatTheNominatorReadsIsWordedForBoth() throws IOException {
    var wrong = new ArrayList<String>();
    for (var file : pagesAndMails()) {
      var text = Files.readString(file);
      FIXED.matcher(text).results().map(found -> found.group(1)).filter(key -> namesNomination(texts.getOrDefault(key, "")))
          .forEach(key -> wrong.add(key + " in " + file + " has no twin"));
      TWIN.matcher(text).results().map(found -> found.group(1)).filter(key -> !texts.containsKey(key + ".story"))
          .forEach(key -> wrong.add(key + ".story in " + file + " is missing"));
    }
    texts.forEach((key, text) -> {
      if (COMPUTED.stream().anyMatch(key::startsWith) && !key.endsWith(".story") && namesNomination(text) && !texts.containsKey(key + ".story")) {
        wrong.add(key + " has no twin");
      }
    });
    assertThat(wrong).isEmpty();
  }

  @Test
  void noTwinSpeaksOfANominationAndEachHasItsElder() {
    assertThat(texts).allSatisfy((key, text) -> {
      if (key.endsWith(".story")) {
        assertThat(text.toLowerCase()).as(key).doesNotContain("nominat");
        assertThat(texts).containsKey(key.substring(0, key.length() - ".story".length()));
      }
    });
  }

  private static boolean namesNomination(String text) {
    return text.toLowerCase().replace("nominator", "").contains("nominat");
  }

  private static List<Path> pagesAndMails() throws IOException {
    try (Stream<Path> pages = Files.list(TEMPLATES.resolve("nomination")); Stream<Path> mails = Files.list(TEMPLATES.resolve("mail"))) {
      return Stream.concat(pages, mails.filter(mail -> mail.getFileName().toString().matches("(nomination|information|decision)-.*")))
          .filter(page -> page.toString().endsWith(".html")).toList();
    }
  }
}
