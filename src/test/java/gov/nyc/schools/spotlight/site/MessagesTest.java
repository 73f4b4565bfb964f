package gov.nyc.schools.spotlight.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Properties;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Holds the bundles against templates and code: no key is missing, none is left over, and every text can be formatted. */
class MessagesTest {

  private static final Path TEMPLATES = Path.of("src/main/resources/templates");
  private static final Path CODE = Path.of("src/main/java");
  private static final Path BUNDLES = Path.of("src/main/resources/messages");

  /** #{some.key} and #{some.key(…)} in templates. */
  private static final Pattern PLAIN = Pattern.compile("#\\{([\\w.-]+)[(}]");
  /** #{${'some.prefix.' + …}} in templates, and #messages.msg('some.key' …). */
  private static final Pattern COMPUTED = Pattern.compile("#\\{\\$\\{\\s*'([\\w.-]+)'");
  /** The fixed beginning of a key that ends with a variable: #{|some.prefix.${…}|} or #{some.prefix.__${…}__}. */
  private static final Pattern BEGINNING = Pattern.compile("([a-z][\\w-]*(?:\\.[\\w-]+)*\\.)(?:__)?\\$\\{");
  private static final Pattern BY_UTILITY = Pattern.compile("#messages\\.msg(?:OrNull)?\\(\\s*'([\\w.-]+)'(\\s*\\+)?");
  private static final Pattern TEXT_IN_CODE = Pattern.compile("\"((?:[^\"\\\\]++|\\\\.)*+)\"");

  private final TreeMap<String, String> messages = bundles();

  @Test
  void hasEveryKeyThatATemplateNames() {
    var missing = new TreeSet<String>();
    for (var file : files(TEMPLATES, ".html")) {
      var text = read(file);
      find(PLAIN, text).stream().filter(key -> !messages.containsKey(key)).forEach(key -> missing.add(key + " in " + file));
      find(COMPUTED, text).stream().filter(key -> !isPrefixOrKey(key)).forEach(key -> missing.add(key + "… in " + file));
      find(BY_UTILITY, text).stream().filter(key -> !isPrefixOrKey(key)).forEach(key -> missing.add(key + " in " + file));
    }
    assertThat(missing).isEmpty();
  }

  @Test
  void hasEveryKeyThatCodeNames() {
    var modules = modules();
    var missing = new TreeSet<String>();
    for (var file : files(CODE, ".java")) {
      for (var text : find(TEXT_IN_CODE, withoutComments(read(file)))) {
        if (text.matches("[a-z]+(\\.[\\w-]+)+\\.?") && modules.contains(text.substring(0, text.indexOf('.'))) && looksLikeAKey(text) && !isPrefixOrKey(text)) {
          missing.add(text + " in " + file);
        }
      }
    }
    assertThat(missing).isEmpty();
  }

  @Test
  void keepsNoKeyThatNothingNames() {
    var named = new ArrayList<String>();
    for (var file : files(TEMPLATES, ".html")) {
      var text = read(file);
      named.addAll(find(PLAIN, text));
      named.addAll(find(BEGINNING, text));
      named.addAll(find(Pattern.compile("'([a-z][\\w-]*(?:\\.[\\w-]*)+)'"), text));
    }
    for (var file : files(CODE, ".java")) {
      named.addAll(find(TEXT_IN_CODE, read(file)));
    }
    Predicate<String> isNamed = key -> named.stream()
        .anyMatch(name -> name.equals(key) || name.endsWith(".") && key.startsWith(name) || name.split("\\.").length > 2 && key.startsWith(name + "."));
    assertThat(messages.keySet().stream().filter(isNamed.negate())).isEmpty();
  }

  @Test
  void canFormatEveryText() {
    assertThat(messages).allSatisfy((key, text) -> {
      assertThat(new MessageFormat(text).toPattern()).isNotNull();
      assertThat(text.replace("''", "")).as("write '' for an apostrophe in %s", key).doesNotContainPattern("(?<![{}])'(?![{}])");
    });
  }

  private boolean isPrefixOrKey(String key) {
    return messages.containsKey(key) || messages.keySet().stream().anyMatch(known -> known.startsWith(key.endsWith(".") ? key : key + "."));
  }

  /** Not a file, a template, or a property's name: something of which the bundle has a neighbour. */
  private boolean looksLikeAKey(String text) {
    var last = text.lastIndexOf('.', text.length() - 2);
    var neighbours = text.substring(0, last + 1);
    return messages.keySet().stream().anyMatch(known -> known.startsWith(neighbours)) && !text.matches(".*\\.(html|form|bpmn|dmn|js|css|csv|png)");
  }

  private static Collection<String> modules() {
    return files(BUNDLES, ".properties").stream().map(file -> file.getFileName().toString().replace(".properties", "")).toList();
  }

  private static TreeMap<String, String> bundles() {
    var all = new TreeMap<String, String>();
    for (var file : files(BUNDLES, ".properties")) {
      var properties = new Properties();
      try (Reader reader = Files.newBufferedReader(file)) {
        properties.load(reader);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      properties.forEach((key, text) -> all.put((String) key, (String) text));
    }
    return all;
  }

  private static String withoutComments(String code) {
    return code.replaceAll("(?s)/\\*.*?\\*/", "").replaceAll("(?m)^\\s*//.*$", "");
  }

  private static List<String> find(Pattern pattern, String text) {
    return pattern.matcher(text).results().map(found -> found.group(1)).toList();
  }

  private static List<Path> files(Path folder, String ending) {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(file -> file.toString().endsWith(ending)).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
