package gov.nyc.schools.spotlight.road;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import gov.nyc.schools.spotlight.support.Inbox;
import gov.nyc.schools.spotlight.support.browser.Visitor;
import gov.nyc.schools.spotlight.workflow.Jobs;
import gov.nyc.schools.spotlight.workflow.MovableClock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;

/** One nomination on its road: who walks it now, at what browser, and what all of them do alike. */
final class Walk implements AutoCloseable {

  static final String PASSWORD = "a long enough password";
  private static final ZoneId CITY = ZoneId.of("America/New_York");

  final String school;
  String number;
  Visitor visitor;

  private final int port;
  private final Inbox inbox;
  private final Jobs jobs;
  private final MovableClock clock;
  private final MessageSource messages;
  private final List<String> faults = new ArrayList<>();

  Walk(int port, String school, Inbox inbox, Jobs jobs, MovableClock clock, MessageSource messages) {
    this.port = port;
    this.school = school;
    this.inbox = inbox;
    this.jobs = jobs;
    this.clock = clock;
    this.messages = messages;
  }

  void as(String email) {
    asNobody();
    visitor.signIn(email, PASSWORD);
    visitor.go("/tasks");
  }

  void asNobody() {
    close();
    visitor = Visitor.at(port);
    visitor.page().setDefaultTimeout(15_000);
  }

  /** Takes the picture and goes on: one run tells all that is wrong on the road. */
  void looksRight(String picture) {
    try {
      visitor.looksRight(picture);
    } catch (AssertionError fault) {
      faults.add(fault.getMessage());
    }
  }

  /** What all pictures complained about. */
  List<String> faults() {
    return faults;
  }

  /** Opens the oldest task of this kind from the list. */
  void opens(String taskKey) {
    var words = messages.getMessage("tasks.task." + taskKey, null, Locale.ENGLISH);
    visitor.go("/tasks?view=roles&school=" + school);
    if (tasks(words).count() == 0) {
      visitor.go("/tasks?view=mine&school=" + school);
    }
    tasks(words).first().click();
  }

  private Locator tasks(String words) {
    return visitor.page().locator("tr:has-text('" + number + "') th a").getByText(words);
  }

  void finish() {
    visitor.send("Finish");
    assertThat(visitor.page().locator(".usa-alert--error").count()).as(visitor.text()).isZero();
    jobs.runDue();
  }

  /** Answers the newest question of this subject by its mailed link, as somebody without an account. */
  void answers(String address, String subject, String picture) {
    var letter = inbox.last(address, subject);
    asNobody();
    visitor.go(letter.link("/answer/"));
    if (picture != null) {
      looksRight(picture);
    }
    tick("answer", "approved");
    type(Map.of("code", letter.code()));
    visitor.press("Send my answer");
  }

  void afterTheUndoWindow() {
    timePasses(Duration.ofMinutes(31));
  }

  void timePasses(Duration duration) {
    clock.advance(duration);
    jobs.runDue();
  }

  LocalDate today() {
    return LocalDate.now(clock.withZone(CITY));
  }

  /** Into what can be seen: other forms of the page may be folded away. */
  void type(Map<String, String> answers) {
    answers.forEach((name, text) -> visitor.page().locator("[name='" + name + "']:visible").first().fill(text));
  }

  void choose(String name, String value) {
    visitor.page().locator("select[name='" + name + "']").selectOption(value);
  }

  void chooseByWords(String name, String words) {
    var option = visitor.page().locator("select[name='" + name + "'] option").filter(new Locator.FilterOptions().setHasText(words));
    choose(name, option.first().getAttribute("value"));
  }

  void tick(String name, String value) {
    check(visitor.page().locator("input[name='" + name + "'][value='" + value + "']"));
  }

  /** Presses the words beside the box, as people do: the design system keeps the box itself out of sight. */
  void check(Locator box) {
    visitor.page().locator("label[for='" + box.getAttribute("id") + "']").click();
  }

  @Override
  public void close() {
    if (visitor != null) {
      visitor.close();
      visitor = null;
    }
  }
}
