package gov.nyc.schools.spotlight.support;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** One person at one browser, by HTTP alone: keeps cookies, follows no redirects, sends what forms hold. */
public final class Caller {

  private final String base;
  private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
  private final HttpClient http = HttpClient.newBuilder().cookieHandler(cookies).followRedirects(HttpClient.Redirect.NEVER).build();

  public Caller(int port) {
    this.base = "http://localhost:" + port;
  }

  /** @param headers names and values in turn */
  public HttpResponse<String> get(String path, String... headers) {
    var request = HttpRequest.newBuilder(URI.create(base + path)).header("Accept", "text/html");
    for (int i = 0; i < headers.length; i += 2) {
      request.setHeader(headers[i], headers[i + 1]);
    }
    return send(request.build());
  }

  /** What GET would say, without its body. */
  public HttpResponse<String> head(String path, String... headers) {
    var request = HttpRequest.newBuilder(URI.create(base + path)).method("HEAD", BodyPublishers.noBody()).header("Accept", "text/html");
    for (int i = 0; i < headers.length; i += 2) {
      request.setHeader(headers[i], headers[i + 1]);
    }
    return send(request.build());
  }

  public Document page(String path) {
    return Jsoup.parse(get(path).body(), base + path);
  }

  /** Posts fields as they stand, without a token. */
  public HttpResponse<String> post(String path, Map<String, List<String>> fields, String... headers) {
    var body = fields.entrySet().stream()
        .flatMap(field -> field.getValue().stream().map(value -> encode(field.getKey()) + "=" + encode(value)))
        .collect(Collectors.joining("&"));
    var request = HttpRequest.newBuilder(URI.create(base + path)).header("Accept", "text/html")
        .header("Content-Type", "application/x-www-form-urlencoded").POST(BodyPublishers.ofString(body));
    for (int i = 0; i < headers.length; i += 2) {
      request.setHeader(headers[i], headers[i + 1]);
    }
    return send(request.build());
  }

  /** Sends a form with what it holds and what is typed on top. Line ends go as browsers send them. */
  public HttpResponse<String> submit(Element form, Map<String, String> typed) {
    return post(action(form), held(form, typed));
  }

  /** A file as a browser sends it. */
  public record Upload(String field, String name, String type, byte[] content) {}

  /** Sends a form as {@code multipart/form-data}, with files. */
  public HttpResponse<String> submit(Element form, Map<String, String> typed, List<Upload> files) {
    var boundary = "----" + UUID.randomUUID();
    var body = new ByteArrayOutputStream();
    held(form, typed).forEach((name, values) -> values.forEach(value -> body.writeBytes(("--" + boundary
        + "\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n").getBytes(StandardCharsets.UTF_8))));
    for (var file : files) {
      body.writeBytes(("--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + file.field() + "\"; filename=\"" + file.name()
          + "\"\r\nContent-Type: " + file.type() + "\r\n\r\n").getBytes(StandardCharsets.UTF_8));
      body.writeBytes(file.content());
      body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
    }
    body.writeBytes(("--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
    return send(HttpRequest.newBuilder(URI.create(base + action(form))).header("Accept", "text/html")
        .header("Content-Type", "multipart/form-data; boundary=" + boundary).POST(BodyPublishers.ofByteArray(body.toByteArray())).build());
  }

  private static Map<String, List<String>> held(Element form, Map<String, String> typed) {
    var fields = new LinkedHashMap<String, List<String>>();
    for (var input : form.select("input[name]:not([type=file]):not([type=submit]), textarea[name], option[selected]")) {
      var toggles = Set.of("checkbox", "radio").contains(input.attr("type"));
      if (toggles && !input.hasAttr("checked")) {
        continue;
      }
      var isOption = input.normalName().equals("option");
      var name = isOption ? input.closest("select").attr("name") : input.attr("name");
      var value = input.normalName().equals("textarea") ? input.wholeText() : toggles && !input.hasAttr("value") ? "on" : input.attr("value");
      fields.computeIfAbsent(name, ignored -> new ArrayList<>()).add(value.replaceAll("\r\n|\r|\n", "\r\n"));
    }
    typed.forEach((name, value) -> fields.put(name, List.of(value)));
    return fields;
  }

  private String action(Element form) {
    return URI.create(base).relativize(URI.create(form.absUrl("action"))).toString().replaceFirst("^(?!/)", "/");
  }

  /** Signs in by the page for it; the answer is the redirect that follows, or the refusal. */
  public HttpResponse<String> signIn(String email, String password) {
    return submit(page("/sign-in").expectForm("form[action=/sign-in]"), Map.of("email", email, "password", password));
  }

  public List<HttpCookie> cookies() {
    return cookies.getCookieStore().getCookies();
  }

  /** Forgets a cookie, as time does. */
  public void forget(String cookie) {
    var store = cookies.getCookieStore();
    store.getCookies().stream().filter(found -> found.getName().equals(cookie)).toList()
        .forEach(found -> store.remove(URI.create(base), found));
  }

  private HttpResponse<String> send(HttpRequest request) {
    try {
      return http.send(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
