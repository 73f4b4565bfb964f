package gov.nyc.schools.spotlight.support.browser;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * One browser for all tests of a process: the Chromium of the npm package where it fits the machine, else the Chrome that is installed.
 * Playwright is not safe for threads; tests run one after another.
 */
final class TestBrowser {

  private static Playwright playwright;
  private static Browser browser;

  private TestBrowser() {}

  static synchronized Browser get() {
    if (browser == null) {
      playwright = Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
      browser = playwright.chromium().launch(options());
    }
    return browser;
  }

  private static LaunchOptions options() {
    var unpacked = unpack();
    var options = new LaunchOptions().setHeadless(true).setArgs(List.of("--no-sandbox", "--headless=shell", "--disable-gpu",
        "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
        "--font-render-hinting=none"));
    if (unpacked.isEmpty()) {
      return options.setChannel("chrome");
    }
    var environment = new HashMap<>(System.getenv());
    environment.putAll(unpacked);
    return options.setExecutablePath(Path.of(unpacked.get("executable"))).setEnv(environment);
  }

  /** Tests run in several processes: one unpacks at a time, else another would start a program that is still being written. */
  private static Map<String, String> unpack() {
    try (var file = FileChannel.open(Path.of("target/browser.lock"), CREATE, WRITE)) {
      file.lock();
      var node = new ProcessBuilder("node", "src/main/frontend/browser.mjs", "target/browser").redirectError(ProcessBuilder.Redirect.INHERIT).start();
      var said = new String(node.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (node.waitFor() != 0) {
        throw new IllegalStateException("browser.mjs failed: " + said);
      }
      return new ObjectMapper().readValue(said, new TypeReference<Map<String, String>>() {});
    } catch (IOException e) {
      throw new IllegalStateException("node is needed for browser tests", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
