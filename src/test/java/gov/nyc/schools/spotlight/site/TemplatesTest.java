package gov.nyc.schools.spotlight.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;

/** What no template may do, because it fails silently or because the Content-Security-Policy forbids it. */
class TemplatesTest {

  private static final Path TEMPLATES = Path.of("src/main/resources/templates");
  private static final Pattern TAG = Pattern.compile("<[a-zA-Z][^<>]*(?:\"[^\"]*\"[^<>]*)*>");

  @Test
  void neverPutsAConditionOnAnElementThatIsReplaced() {
    // Thymeleaf replaces first and then has no element left to ask.
    assertThat(tags("th:replace=", "th:(if|unless|each|with)=")).isEmpty();
    assertThat(tags("th:insert=", "th:(if|unless|each|with)=")).isEmpty();
  }

  @Test
  void neverUsesAVariableBesideTheConditionThatAsksForIt() {
    // Thymeleaf asks conditions before it sets variables.
    assertThat(tags("th:with=", "th:(if|unless)=").stream().filter(TemplatesTest::asksForItsOwnVariable)).isEmpty();
  }

  @Test
  void neverCallsAFragmentLikeAnElementBesideIt() throws IOException {
    // A fragment is found by its name, and so is every element of that name in the file.
    var found = new ArrayList<String>();
    try (var files = Files.walk(TEMPLATES)) {
      for (var file : files.filter(path -> path.toString().endsWith(".html")).toList()) {
        var template = Jsoup.parse(Files.readString(file), "", Parser.xmlParser());
        for (var fragment : template.getElementsByAttribute("th:fragment")) {
          var name = fragment.attr("th:fragment").replaceAll("\\(.*", "").strip();
          template.getElementsByTag(name).stream().filter(element -> element != fragment && !element.parents().contains(fragment))
              .forEach(element -> found.add(TEMPLATES.relativize(file) + ": " + name));
        }
      }
    }
    assertThat(found).isEmpty();
  }

  @Test
  void neverWritesTypedTextWithoutEscaping() {
    assertThat(tags("th:utext=", "")).isEmpty();
  }

  @Test
  void hasNoStyleOrScriptInThePage() {
    assertThat(tags("\\sstyle=", "").stream().filter(tag -> !tag.startsWith("mail"))).isEmpty();
    assertThat(tags("\\son[a-z]+=", "")).isEmpty();
    assertThat(tags("<script(?![^>]*th:src=)", "")).isEmpty();
  }

  private static boolean asksForItsOwnVariable(String tag) {
    var condition = Pattern.compile("th:(?:if|unless)=\"([^\"]*)\"").matcher(tag).results().map(match -> match.group(1)).toList().toString();
    var variables = Pattern.compile("th:with=\"([^\"]*)\"").matcher(tag).results().map(match -> match.group(1)).toList().toString();
    return Pattern.compile("(?:^\\[|,\\s*)(\\w+)=").matcher(variables).results()
        .anyMatch(name -> Pattern.compile("\\{\\s*!?" + name.group(1) + "\\b").matcher(condition).find());
  }

  private static List<String> tags(String one, String other) {
    var first = Pattern.compile(one);
    var second = Pattern.compile(other);
    var found = new ArrayList<String>();
    try (var files = Files.walk(TEMPLATES)) {
      for (var file : files.filter(path -> path.toString().endsWith(".html")).toList()) {
        var text = Files.readString(file).replaceAll("(?s)<!--/\\*.*?\\*/-->", "");
        TAG.matcher(text).results().map(match -> match.group())
            .filter(tag -> first.matcher(tag).find() && second.matcher(tag).find() && !tag.startsWith("<html"))
            .forEach(tag -> found.add(TEMPLATES.relativize(file) + ": " + tag));
      }
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    return found;
  }
}
