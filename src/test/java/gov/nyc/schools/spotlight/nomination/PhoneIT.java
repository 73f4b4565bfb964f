package gov.nyc.schools.spotlight.nomination;

import static gov.nyc.schools.spotlight.support.Scene.word;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator.FilterOptions;
import gov.nyc.schools.spotlight.people.Accounts;
import gov.nyc.schools.spotlight.people.Role;
import gov.nyc.schools.spotlight.support.Inbox;
import gov.nyc.schools.spotlight.support.TrackerTest;
import gov.nyc.schools.spotlight.support.browser.Visitor;
import gov.nyc.schools.spotlight.tasks.WorkItems;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A nominator on a phone, in a real browser: nothing typed is lost, whatever the browser forgets. */
@TrackerTest
class PhoneIT {

  private static final String PASSWORD = "right enough";

  @LocalServerPort private int port;
  @Autowired private Inbox inbox;
  @Autowired private Office office;
  @Autowired private Accounts accounts;
  @Autowired private WorkItems items;
  @Autowired private JdbcClient sql;

  private Visitor phone;

  @Test
  void aSessionThatIsLostInTheMiddleLosesNothing() {
    var email = word() + "@nominators.example";
    var title = "Between two lessons " + word();
    try (var visitor = onAPhone()) {
      visitor.go("/nominate");
      visitor.press("Begin");
      types(Map.of("name", "Renée O’Hara-Núñez", "email", email, "relationship", "I teach there."));
      chooses("role", "teacher");
      visitor.press("Save and continue");
      types(Map.of("schools.unlisted", "The School on the Corner", "principalName", "Dr. Ada Okafor", "principalEmail", word() + "@schools.example"));
      ticks("grades", "03");
      visitor.press("Save and continue");
      types(Map.of("title", title, "summary", "Families count.", "need", "«no entiendo la tarea»", "startedIn.year", "2024", "studentsServed", "120"));
      chooses("focusArea", "mathematics");
      visitor.page().locator("[name='startedIn.month']").selectOption("9");
      visitor.page().context().clearCookies();
      types(Map.of("description", "Four stations: dice, money, measures, patterns.\nMy student Jamal reads it aloud."));
      visitor.press("Save and continue");
      assertThat(visitor.heading()).isEqualTo("Your text is still here");
      assertThat(visitor.text()).contains("Four stations: dice, money, measures, patterns.");
      visitor.press("Send again");
      visitor.page().waitForURL("**/evidence");
      types(Map.of("outcomes", "From 14 to 96 families.", "equity", "Newly arrived families first."));
      visitor.press("Save and continue");
      types(Map.of("whatOthersNeed", "Coffee."));
      chooses("costBand", "none");
      visitor.press("Save and continue");
      assertThat(visitor.text()).contains("Four stations", "«no entiendo la tarea»", "Is this a student’s name?", "Jamal");
      visitor.looksRight("phone-check-suspected");
      visitor.page().setViewportSize(375, 740);
      for (String assurance : new String[] {"principalAware", "noStudentNames", "mayContact"}) {
        ticks(assurance, "true");
      }
      visitor.press("Send the nomination");
      visitor.page().waitForURL("**/done");
      assertThat(inbox.last(email, "Please confirm").subject()).contains(title);
    }
  }

  @Test
  void aQuestionIsAskedOnTheScreeningFormAndAnsweredFromTheMail() {
    var nominator = new Nominator(new Visit(port)).says("title", "Asked and answered " + word()).says("stories", "My student Jamal counts.").fillsAll();
    var number = nominator.sends();
    office.confirmed(nominator, port);
    var coordinator = accounts.current(accounts.open("Dana Ortiz-Müller", word() + "@schools.example", PASSWORD, Set.of(Role.COORDINATOR))).orElseThrow();
    try (var desk = Visitor.at(port)) {
      desk.signIn(coordinator.email(), PASSWORD);
      asks(desk, number);
      assertThat(desk.page().locator(".usa-alert--error").count()).as(desk.text()).isZero();
      answers(nominator);
      desk.go("/tasks/" + items.ofCase(number, "Task_ScreenNomination").orElseThrow().taskId());
      var changes = desk.page().locator(".nomination-changes");
      assertThat(changes.locator("del").allInnerTexts().toString()).contains("78");
      assertThat(changes.locator("ins").allInnerTexts().toString()).contains("44");
      desk.looksRight("screening-changes");
      seesDrafts(desk);
    }
  }

  private void asks(Visitor desk, String number) {
    desk.go("/tasks/" + items.ofCase(number, "Task_ScreenNomination").orElseThrow().taskId());
    assertThat(desk.text()).contains("A student’s name is suspected: Jamal");
    phone = desk;
    ticks("outcome", "ask");
    ticks("fields", "outcomes");
    desk.page().locator("[name=question]").fill("How many children were that?\nAnd since when?");
    desk.send("Finish");
  }

  private void answers(Nominator nominator) {
    var mail = inbox.last(nominator.email, "A question");
    assertThat(mail.text()).contains("How many children were that?");
    try (var visitor = onAPhone()) {
      visitor.go(mail.link("/information/"));
      visitor.page().locator("#outcomes").fill("31% to 44%, which is 52 children.");
      visitor.page().locator("#note").focus();
      visitor.page().locator("[data-saved]").filter(new FilterOptions().setHasText("Saved")).waitFor();
      visitor.page().reload();
      assertThat(visitor.page().locator("#outcomes").inputValue()).as("kept when the field was left").isEqualTo("31% to 44%, which is 52 children.");
      visitor.fill("Code from the mail", mail.code()).press("Send the answer");
      assertThat(visitor.heading()).isEqualTo("Thank you for your answer");
    }
  }

  private void seesDrafts(Visitor desk) {
    var writer = new Nominator(new Visit(port)).says("title", "Left lying between two lessons, with a title that is rather long").begins()
        .goesThrough("you").goesThrough("where").goesThrough("practice");
    var draft = sql.sql("update nomination_draft set saved_at = now() - interval '9 days' where mailed_to = :to returning id").param("to", writer.email)
        .query(UUID.class).single();
    desk.go("/drafts");
    desk.looksRight("drafts");
    desk.go("/drafts/" + draft);
    desk.page().locator("#address").fill("nobody at all");
    desk.press("Hand it over");
    desk.looksRight("draft-of-another-refused");
    desk.go("/nominate/for-others");
    desk.looksRight("nominate-for-others");
    desk.press("Begin a nomination");
    assertThat(desk.text()).contains("You enter this for somebody else");
    desk.looksRight("nominate-for-others-you");
  }

  private Visitor onAPhone() {
    phone = Visitor.at(port);
    phone.page().setViewportSize(375, 740);
    return phone;
  }

  private void types(Map<String, String> texts) {
    texts.forEach((name, text) -> phone.page().locator("[name='" + name + "']:visible").first().fill(text));
  }

  private void chooses(String name, String value) {
    phone.page().locator("select[name='" + name + "']").selectOption(value);
  }

  /** By the words beside the box, as people do. */
  private void ticks(String name, String value) {
    var box = phone.page().locator("input[name='" + name + "'][value='" + value + "']");
    phone.page().locator("label[for='" + box.getAttribute("id") + "']").click();
  }
}
