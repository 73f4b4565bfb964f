package gov.nyc.schools.spotlight.demo;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/** Opens pages and sends their forms as a browser without scripts does, cookies and hidden fields included. */
final class HttpPerson {

  private final String address;
  private final HttpClient client = HttpClient.newBuilder().cookieHandler(new CookieManager()).followRedirects(Redirect.NEVER).build();

  HttpPerson(TrackerProcess tracker) {
    this.address = tracker.url("");
  }

  HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return client.send(HttpRequest.newBuilder(URI.create(address + path)).build(), BodyHandlers.ofString());
  }

  /**
   * Fills the form of that page which leads to an address with this ending, and sends it.
   *
   * @return the answer to the sending, redirects not followed
   */
  HttpResponse<String> send(String page, String ending, Map<String, String> typed) throws IOException, InterruptedException {
    Element form = Jsoup.parse(get(page).body(), address + page).select("form[method=post]").stream()
        .filter(found -> found.absUrl("action").endsWith(ending)).findFirst().orElseThrow();
    Map<String, String> fields = new LinkedHashMap<>();
    form.select("input[type=hidden]").forEach(field -> fields.put(field.attr("name"), field.attr("value")));
    fields.putAll(typed);
    String body = fields.entrySet().stream().map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
        .collect(Collectors.joining("&"));
    return client.send(HttpRequest.newBuilder(URI.create(form.absUrl("action")))
        .header("Content-Type", "application/x-www-form-urlencoded").POST(BodyPublishers.ofString(body)).build(), BodyHandlers.ofString());
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
