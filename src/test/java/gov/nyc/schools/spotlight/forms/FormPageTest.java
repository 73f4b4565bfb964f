package gov.nyc.schools.spotlight.forms;

import static gov.nyc.schools.spotlight.forms.TestForms.submitted;
import static org.assertj.core.api.Assertions.assertThat;

import gov.nyc.schools.spotlight.support.TrackerTest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;

@TrackerTest
class FormPageTest {

  private static final String EVERYTHING = """
      {"type": "default", "id": "everything", "schemaVersion": 16, "components": [
        {"type": "text", "id": "intro", "text": "# Everything\\n\\nIt's **bold** and [linked](https://example.org/).\\n\\n- one\\n- two"},
        {"type": "textfield", "key": "title", "label": "The practice's title", "description": "Don't be {shy}", "validate": {"required": true, "maxLength": 10}},
        {"type": "textarea", "key": "story", "label": "Story", "validate": {"maxLength": 2500}},
        {"type": "textfield", "key": "email", "label": "E-mail", "properties": {"autocomplete": "email"}, "validate": {"validationType": "email"}},
        {"type": "number", "key": "pupils", "label": "Pupils", "decimalDigits": 0},
        {"type": "datetime", "subtype": "date", "key": "on", "label": "On"},
        {"type": "radio", "key": "role", "label": "Role", "values": [{"value": "teacher", "label": "Teacher"}, {"value": "other", "label": "Other"}], "validate": {"required": true}},
        {"type": "textfield", "key": "otherRole", "label": "Which?", "conditional": {"hide": "=role != \\"other\\""}},
        {"type": "select", "key": "area", "label": "Area", "values": [{"value": "arts", "label": "Arts"}]},
        {"type": "checklist", "key": "needs", "label": "Needs", "values": [{"value": "time", "label": "Time"}, {"value": "space", "label": "Space"}]},
        {"type": "checkbox", "key": "aware", "label": "The principal is aware", "validate": {"required": true}},
        {"type": "separator"},
        {"type": "dynamiclist", "path": "measures", "label": "Measures?", "properties": {"maxRows": "3", "row": "Measure"}, "components": [
          {"type": "textfield", "key": "what", "label": "What", "validate": {"required": true, "maxLength": 20}},
          {"type": "number", "key": "after", "label": "After"}]},
        {"type": "textfield", "key": "schools", "label": "Schools", "properties": {"widget": "school-picker"}},
        {"type": "textfield", "key": "started", "label": "Started in", "properties": {"widget": "month", "latest": "today"}},
        {"type": "checklist", "key": "grades", "label": "Grades", "properties": {"widget": "grades"}},
        {"type": "textfield", "key": "links", "label": "Links", "properties": {"widget": "links"}},
        {"type": "textfield", "key": "files", "label": "Files", "properties": {"widget": "file"}},
        {"type": "textfield", "key": "fixed", "label": "Case", "readonly": true}]}""";

  @Autowired
  private FormViews views;
  @Autowired
  private FormReading reading;

  private final ShownForms pages;
  private final FormDefinition form;

  FormPageTest(@Autowired WebApplicationContext application, @Autowired Widgets widgets) {
    pages = new ShownForms(application);
    form = FormFile.read("everything.form", EVERYTHING.getBytes(StandardCharsets.UTF_8), widgets);
  }

  @Test
  void showsEveryKindOfInputWithALabel() {
    Document page = fresh(Map.of());
    assertThat(page.select("form [name]:not([type=hidden]):not([type=radio]):not(button)").eachAttr("name")).contains("title", "story", "email", "pupils", "on",
        "area", "needs", "aware", "measures[0].what", "measures[0].after", "schools.text", "schools.unlisted", "started.month", "started.year", "grades", "links", "files");
    for (Element control : page.select("input:not([type=hidden]), select, textarea")) {
      if (control.closest("template") == null) {
        assertThat(page.select("label[for=\"" + control.id() + "\"]")).as(control.outerHtml()).hasSize(1);
      }
    }
    List<String> ids = page.select("form [id]").eachAttr("id");
    assertThat(ids).doesNotHaveDuplicates();
    assertThat(page.select("label[for=title]").text()).isEqualTo("The practice's title (required)");
    assertThat(page.select("#title-hint").text()).isEqualTo("Don't be {shy}");
    assertThat(page.select("#title").attr("aria-describedby")).isEqualTo("title-hint");
    assertThat(page.select("[data-character-count]").eachAttr("data-character-count")).startsWith("10", "2500");
    assertThat(page.select("[data-character-count]").first().attr("data-left")).isEqualTo("{0} characters left");
    assertThat(page.select(".form-note strong, .form-note a, .form-note li").eachText()).containsExactly("bold", "linked", "one", "two");
    assertThat(page.html()).doesNotContain("style=", "onclick", "<h1");
  }

  @Test
  void showsEveryPointerToSomethingThatIsThere() {
    for (Document page : List.of(fresh(Map.of()), again("title", "far too long a title", "role", "no", "measures[2].after", "x", "schools.text", "nowhere at all", "links", "x"))) {
      for (Element element : page.select("[aria-describedby]")) {
        if (element.closest("template") == null) {
          for (String id : element.attr("aria-describedby").split(" ")) {
            assertThat(page.getElementById(id)).as(element.outerHtml()).isNotNull();
          }
        }
      }
    }
  }

  @Test
  void showsAgainLetterForLetterWhatWasTyped() {
    String typed = "\n \"<b>&amp; أهلا\u202E\r\n\t👩🏽‍🏫'</textarea>  ";
    Document page = again("story", typed, "title", typed.strip() + "…", "measures[4].what", "<i>");
    // A browser swallows the first line break of a textarea, which is why there is one more; jsoup keeps it.
    assertThat(page.getElementById("story").wholeText()).isEqualTo("\n" + typed.replace("\r\n", "\n"));
    assertThat(page.getElementById("measures-4-what").val()).isEqualTo("<i>");
    assertThat(page.select("i")).isEmpty();
    assertThat(page.getElementById("story").attr("dir")).isEqualTo("auto");
  }

  @Test
  void marksTheSpotThatCannotBeStored() {
    Document page = again("title", "a\0b");
    assertThat(page.getElementById("title").val()).isEqualTo("a\uFFFDb");
    assertThat(page.getElementById("title-error").text()).contains("number 2", "U+0000");
  }

  @Test
  void leadsFromTheSummaryToEachInput() {
    Document page = again("title", "", "role", "", "measures[1].after", "many", "schools.text", "zzzz qqqq", "started.year", "24", "links", "ftp://x", "fake", "1");
    List<String> links = page.select("#summary a").eachAttr("href");
    assertThat(links).containsExactly("#title", "#role-0", "#aware", "#measures-1-what", "#measures-1-after", "#schools-text", "#started-month", "#links");
    links.forEach(link -> assertThat(page.getElementById(link.substring(1))).as(link).isNotNull());
    assertThat(page.select("#summary li").first().text()).startsWith("This form sent something");
    assertThat(page.select("#title").attr("aria-invalid")).isEqualTo("true");
    assertThat(page.select("#title").attr("aria-describedby")).isEqualTo("title-hint title-error");
    assertThat(page.select("#measures-1-what-error").text()).isEqualTo("Measure 1 What: please answer this.".replace("1 What", "1: What"));
  }

  @Test
  void hidesAQuestionOnlyForThoseWhoRunScripts() {
    Element hidden = fresh(Map.of("role", "teacher")).getElementById("otherRole").closest("[data-conditional]");
    assertThat(hidden.hasAttr("data-hidden")).isTrue();
    assertThat(hidden.select("noscript")).isNotEmpty();
    assertThat(fresh(Map.of("role", "other")).getElementById("otherRole").closest("[data-conditional]").hasAttr("data-hidden")).isFalse();
  }

  @Test
  void addsAndRemovesRowsByButtons() {
    Document added = edited("_add", "measures", "measures[0].what", "one", "title", "kept");
    assertThat(added.select("[data-rows] [data-row-legend]").eachText()).containsExactly("Measure 1", "Measure 2");
    assertThat(added.getElementById("measures-0-what").val()).isEqualTo("one");
    assertThat(added.getElementById("measures-1-what").hasAttr("autofocus")).isTrue();
    assertThat(added.getElementById("title").val()).isEqualTo("kept");
    Document removed = edited("_remove", "measures.0", "measures[0].what", "one", "measures[1].what", "two");
    assertThat(removed.select("[data-rows] input[name$=what]").eachAttr("value")).containsExactly("two");
    assertThat(removed.getElementById("measures-add").hasAttr("autofocus")).isTrue();
    assertThat(edited("_find", "schools", "schools.text", "zz").getElementById("schools-found").hasAttr("autofocus")).isTrue();
    Document full = edited("_add", "measures", "measures[0].what", "1", "measures[1].what", "2", "measures[2].what", "3");
    assertThat(full.select("[data-rows] [data-row]")).hasSize(3);
    assertThat(full.getElementById("measures-add").hasAttr("hidden")).isTrue();
    assertThat(views.edited(form, submitted("title", "x"), Scope.all())).isEmpty();
    assertThat(views.edited(form, submitted("_add", "title", "_remove", "x", "_find", "y"), Scope.all())).isEmpty();
  }

  @Test
  void keepsFilesWhateverElseIsWrong() {
    List<FileStore.StoredFile> kept = new ArrayList<>(List.of(new FileStore.StoredFile("f1", "plan <1>.pdf", "application/pdf", 1_234_567)));
    Scope scope = Scope.all().with(store(kept));
    FormAnswer answer = reading.read(form, submitted("title", ""), scope);
    assertThat(answer.values().get("files")).asList().hasSize(1);
    Document page = pages.view(form, () -> views.again(form, answer, scope));
    assertThat(page.select(".form-files li").text()).contains("plan <1>.pdf", "(1.2 MB)");
    Document removed = pages.view(form, () -> views.edited(form, submitted("_remove", "files.f1"), scope).orElseThrow());
    assertThat(removed.select(".form-files li")).isEmpty();
    assertThat(kept).isEmpty();
  }

  @Test
  void showsAnswersLetterForLetterAndThoseOfOlderVersionsToo() {
    Map<String, Object> values = new HashMap<>(Map.of("title", "<b>\"x\"\n é", "role", "teacher", "needs", List.of("time", "gone"), "aware", true, "pupils", 1480,
        "measures", List.of(Map.of("what", "a & b", "after", 0.5, "unit", "%")), "oldQuestion", "kept", "started", "2024-09", "grades", List.of("0K", "01")));
    values.put("schools", Map.of("dbns", List.of("01M998"), "unlisted", "The <new> school"));
    Document page = pages.answers(form, values);
    assertThat(line(page, "The practice's title")).isEqualTo("<b>\"x\"\n é");
    assertThat(line(page, "Needs")).isEqualTo("Time\ngone");
    assertThat(line(page, "The principal is aware")).isEqualTo("Yes");
    assertThat(line(page, "Pupils")).isEqualTo("1,480");
    assertThat(line(page, "What")).isEqualTo("a & b");
    assertThat(line(page, "unit")).isEqualTo("%");
    assertThat(line(page, "Started in")).isEqualTo("September 2024");
    assertThat(line(page, "Grades")).isEqualTo("Kindergarten, 1");
    assertThat(line(page, "Schools")).isEqualTo("01M998\nNot listed: The <new> school");
    assertThat(line(page, "oldQuestion")).isEqualTo("kept");
    assertThat(line(page, "Story")).isEqualTo("Not answered");
    assertThat(page.select("dt").eachText()).doesNotContain("Which?");
  }

  private static String line(Document page, String label) {
    return page.select("dt").stream().filter(dt -> dt.text().equals(label)).findFirst().orElseThrow().nextElementSibling().wholeText();
  }

  private Document fresh(Map<String, Object> values) {
    return pages.view(form, () -> views.fresh(form, values, Scope.all()));
  }

  private Document again(String... namesAndValues) {
    return pages.view(form, () -> views.again(form, reading.read(form, submitted(namesAndValues), Scope.all()), Scope.all()));
  }

  private Document edited(String... namesAndValues) {
    return pages.view(form, () -> views.edited(form, submitted(namesAndValues), Scope.all()).orElseThrow());
  }

  private static FileStore store(List<FileStore.StoredFile> kept) {
    return new FileStore() {
      @Override
      public List<StoredFile> files(String field) {
        return List.copyOf(kept);
      }

      @Override
      public StoredFile keep(String field, String fileName, byte[] content) {
        throw new RefusedFile("kind");
      }

      @Override
      public void remove(String field, String id) {
        kept.removeIf(file -> file.id().equals(id));
      }
    };
  }
}
