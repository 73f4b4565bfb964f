package gov.nyc.schools.spotlight.support.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ReducedMotion;
import com.microsoft.playwright.options.ScreenshotCaret;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * One person at one browser with cookies of its own. {@link #looksRight} holds the page that is open against what every page must keep:
 * no violation of WCAG 2.2 AA that axe finds, no error in the console (the Content-Security-Policy complains there), nothing that
 * scrolls sideways at 320 pixels; and it leaves screenshots to look at under {@code target/screenshots}.
 */
public final class Visitor implements AutoCloseable {

  private static final List<String> WCAG = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa");
  private static final String AXE = axe();
  private static final int WIDE = 1280;
  private static final int NARROW = 320;

  private final BrowserContext context;
  private final Page page;
  private final List<String> complaints = new ArrayList<>();

  private final boolean scripts;
  private CDPSession switches;

  private Visitor(BrowserContext context, boolean scripts) {
    this.context = context;
    this.scripts = scripts;
    this.page = context.newPage();
    page.onConsoleMessage(this::note);
    page.onPageError(complaints::add);
  }

  /** @param port where the tracker listens on this machine */
  public static Visitor at(int port) {
    return new Visitor(TestBrowser.get().newContext(options(port)), true);
  }

  /** The same without scripts: everything essential must work. */
  public static Visitor withoutScripts(int port) {
    return new Visitor(TestBrowser.get().newContext(options(port).setJavaScriptEnabled(false)), false);
  }

  private static NewContextOptions options(int port) {
    return new NewContextOptions().setBaseURL("http://localhost:" + port).setViewportSize(WIDE, 900).setLocale("en-US")
        .setTimezoneId("America/New_York").setReducedMotion(ReducedMotion.REDUCE);
  }

  private void note(ConsoleMessage message) {
    // The status of the page itself is asserted where it matters; the browser also calls it an error.
    var ofThePage = message.text().startsWith("Failed to load resource") && message.location().startsWith(page.url());
    // No script runs in the frame of a mail, axe's neither.
    var inAMail = message.text().startsWith("Blocked script execution") && message.text().contains("sandboxed");
    if ("error".equals(message.type()) && !ofThePage && !inAMail) {
      complaints.add(message.text());
    }
  }

  /** @param path begins with a slash */
  public Response go(String path) {
    return page.navigate(path);
  }

  /** Signs in on the sign-in page and waits for the page that follows. */
  public Visitor signIn(String email, String password) {
    go("/sign-in");
    fill("E-mail address", email).fill("Password", password).press("Sign in");
    return this;
  }

  /** Types into the field with exactly this label. */
  public Visitor fill(String label, String text) {
    page.getByLabel(label, new Page.GetByLabelOptions().setExact(true)).fill(text);
    return this;
  }

  /** Presses the button with exactly this name, and waits for the page that follows at once, its styles too. */
  public Visitor press(String button) {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button).setExact(true)).click();
    page.waitForLoadState();
    return this;
  }

  /** Presses the button that sends the form of a task, and waits for the page that answers: a script may save what was typed before. */
  @SuppressWarnings("deprecation")
  public Visitor send(String button) {
    page.waitForNavigation(() -> press(button));
    return this;
  }

  /** Follows the link with exactly this name. */
  public Visitor follow(String link) {
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(link).setExact(true)).first().click();
    page.waitForLoadState();
    return this;
  }

  public Page page() {
    return page;
  }

  /** What a person reads on the page, without header and footer. */
  public String text() {
    return page.locator("main").innerText();
  }

  public String heading() {
    return page.locator("h1").innerText();
  }

  /** Checks the open page in both widths and leaves {@code target/screenshots/<name>-<width>.png}. */
  public Visitor looksRight(String name) {
    looksRight(name, WIDE);
    looksRight(name, NARROW);
    page.setViewportSize(WIDE, 900);
    return this;
  }

  private void looksRight(String name, int width) {
    page.setViewportSize(width, width == WIDE ? 900 : 720);
    page.evaluate("() => document.fonts.ready.then(() => true)");
    page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setCaret(ScreenshotCaret.INITIAL).setPath(Path.of("target", "screenshots", name + "-" + width + ".png")));
    assertThat(violations()).as("axe on %s at %d", name, width).isEmpty();
    assertThat(complaints).as("console on %s at %d", name, width).isEmpty();
    var excess = ((Number) page.evaluate("() => document.documentElement.scrollWidth - document.documentElement.clientWidth")).intValue();
    assertThat(excess).as("pixels that %s scrolls sideways at %d", name, width).isZero();
  }

  /** Axe waits for timers, which don't run where scripts are off: they are on while it looks; the page's own were never loaded. */
  private List<String> violations() {
    if (scripts) {
      return violationsOfThePage();
    }
    runScripts(true);
    try {
      return violationsBesidesFrames();
    } finally {
      runScripts(false);
    }
  }

  /** A session that never switched scripts off is not heard when it switches them on, so it does both. */
  private void runScripts(boolean on) {
    if (switches == null) {
      switches = context.newCDPSession(page);
    }
    switchScripts(false);
    if (on) {
      switchScripts(true);
    }
  }

  private void switchScripts(boolean on) {
    var switched = new JsonObject();
    switched.addProperty("value", !on);
    switches.send("Emulation.setScriptExecutionDisabled", switched);
  }

  private List<String> violationsOfThePage() {
    return page.frames().size() > 1 ? violationsBesidesFrames() : new AxeBuilder(page).withTags(WCAG).analyze().getViolations().stream()
        .map(rule -> rule.getId() + ": " + rule.getHelp() + " " + rule.getNodes().stream().map(node -> node.getHtml()).toList())
        .toList();
  }

  /**
   * In the page itself only: where the library's own builder looks into frames too, it waits for good for an answer from the frame of
   * a mail, in which no script may run.
   */
  @SuppressWarnings("unchecked")
  private List<String> violationsBesidesFrames() {
    page.evaluate(AXE);
    return (List<String>) page.evaluate("""
        tags => axe.run(document, { runOnly: { type: 'tag', values: tags }, iframes: false }).then(found => found.violations
            .map(rule => rule.id + ': ' + rule.help + ' ' + rule.nodes.map(node => node.html).join(' ')))""", WCAG);
  }

  private static String axe() {
    try (var script = AxeBuilder.class.getResourceAsStream("/axe.min.js")) {
      return new String(script.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Walks through the page by the tabulator key and returns what gets the focus, in order: the accessible text of each element. Every
   * stop must be visible and show that it has the focus.
   */
  public List<String> walkByKeyboard() {
    page.evaluate("() => { document.activeElement?.blur(); window.scrollTo(0, 0) }");
    Set<String> stops = new LinkedHashSet<>();
    var names = new ArrayList<String>();
    for (int i = 0; i < 400; i++) {
      page.keyboard().press("Tab");
      var stop = (List<?>) page.evaluate("""
          () => {
            const e = document.activeElement
            if (!e || e === document.body) return null
            if (!e.dataset.walked) { window.walked = (window.walked ?? 0) + 1; e.dataset.walked = window.walked }
            const s = getComputedStyle(e), r = e.getBoundingClientRect()
            const shown = r.width > 0 && r.height > 0
            const ring = s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) > 0 || s.boxShadow !== 'none'
            const name = (e.getAttribute('aria-label') || e.labels?.[0]?.innerText || e.innerText || e.name || e.tagName).trim()
            return [e.dataset.walked, name, String(shown), String(ring)]
          }""");
      if (stop == null || !stops.add(String.valueOf(stop.get(0)))) {
        break;
      }
      assertThat(stop.get(2)).as("%s is visible when it has the focus", stop.get(1)).isEqualTo("true");
      assertThat(stop.get(3)).as("%s shows that it has the focus", stop.get(1)).isEqualTo("true");
      names.add(String.valueOf(stop.get(1)));
    }
    return names;
  }

  @Override
  public void close() {
    context.close();
  }
}
