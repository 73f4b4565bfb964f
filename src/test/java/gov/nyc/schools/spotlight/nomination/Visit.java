package gov.nyc.schools.spotlight.nomination;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** One stranger at a browser without scripts: keeps cookies, follows redirects, and submits the forms that a page really has. */
final class Visit {

  private final HttpClient client = HttpClient.newBuilder().cookieHandler(new CookieManager()).followRedirects(Redirect.NORMAL).build();
  private final String root;
  private HttpResponse<String> response;
  private Document page;

  Visit(int port) {
    root = "http://localhost:" + port;
  }

  Visit get(String path) {
    return send(HttpRequest.newBuilder(URI.create(path.startsWith("http") ? path : root + path)).GET());
  }

  Visit head(String path) {
    return send(HttpRequest.newBuilder(URI.create(path.startsWith("http") ? path : root + path)).method("HEAD", BodyPublishers.noBody()));
  }

  int status() {
    return response.statusCode();
  }

  String header(String name) {
    return response.headers().firstValue(name).orElse("");
  }

  /** The path of the page that is open, after all redirects. */
  String path() {
    return response.uri().getRawPath();
  }

  Document page() {
    return page;
  }

  /** What a person reads on the page. */
  String text() {
    var main = page.selectFirst("main");
    return main == null ? status() + " " + page.text() : main.text();
  }

  /** The form that has this control, as it stands. */
  Form form(String control) {
    var element = page.select("form").stream().filter(form -> !form.select(control).isEmpty()).findFirst()
        .orElseThrow(() -> new AssertionError("no form with " + control + " on " + path() + ": " + text()));
    return new Form(element);
  }

  private Visit send(HttpRequest.Builder request) {
    try {
      response = client.send(request.header("Accept", "text/html").build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
      page = Jsoup.parse(response.body(), response.uri().toString());
      page.outputSettings().prettyPrint(false);
      return this;
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** One form of the page, filled as far as it is. */
  final class Form {

    private final String action;
    private final String autosave;
    private final Map<String, List<String>> values = new LinkedHashMap<>();
    private final List<Upload> uploads = new ArrayList<>();

    private record Upload(String name, String fileName, byte[] content) {}

    private Form(Element form) {
      autosave = form.absUrl("data-autosave");
      action = form.absUrl("action").isEmpty() ? response.uri().toString() : form.absUrl("action");
      for (Element control : form.select("input[name], textarea[name], select[name]")) {
        if (control.closest("template") == null) {
          read(control);
        }
      }
    }

    private void read(Element control) {
      var type = control.attr("type");
      if (type.equals("file") || type.equals("submit") || (type.equals("checkbox") || type.equals("radio")) && !control.hasAttr("checked")) {
        return;
      }
      switch (control.tagName()) {
        case "textarea" -> add(control.attr("name"), control.wholeText().replaceFirst("^\n", ""));
        case "select" -> {
          var chosen = control.selectFirst("option[selected]");
          add(control.attr("name"), chosen == null ? control.selectFirst("option").attr("value") : chosen.attr("value"));
        }
        default -> add(control.attr("name"), control.attr("value"));
      }
    }

    Form add(String name, String value) {
      values.computeIfAbsent(name, key -> new ArrayList<>()).add(value);
      return this;
    }

    /** Types in place of what is there. */
    Form with(String name, Object... typed) {
      values.put(name, new ArrayList<>(java.util.Arrays.stream(typed).map(String::valueOf).toList()));
      return this;
    }

    Form without(String name) {
      values.remove(name);
      return this;
    }

    Form file(String name, String fileName, byte[] content) {
      uploads.add(new Upload(name, fileName, content));
      return this;
    }

    String value(String name) {
      return values.getOrDefault(name, List.of("")).get(0);
    }

    /** Presses a button with a name and a value. */
    Visit press(String button, String value) {
      return send(request(button, value));
    }

    Visit press() {
      return send(request(null, null));
    }

    HttpRequest.Builder request(String button, String value) {
      return request(action, button, value);
    }

    private HttpRequest.Builder request(String path, String button, String value) {
      var boundary = "----" + UUID.randomUUID();
      var body = new ByteArrayOutputStream();
      values.forEach((name, all) -> all.forEach(each -> part(body, boundary, name, null, lines(each).getBytes(StandardCharsets.UTF_8))));
      if (button != null) {
        part(body, boundary, button, null, value.getBytes(StandardCharsets.UTF_8));
      }
      uploads.forEach(upload -> part(body, boundary, upload.name(), upload.fileName(), upload.content()));
      body.writeBytes(("--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
      return HttpRequest.newBuilder(URI.create(path)).header("Content-Type", "multipart/form-data; boundary=" + boundary)
          .POST(BodyPublishers.ofByteArray(body.toByteArray()));
    }

    /** Sends it like a second tab would: the page that is open stays. */
    HttpResponse<String> pressAside(String button, String value) {
      try {
        return client.send(request(button, value).build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
      } catch (IOException e) {
        throw new IllegalStateException(e);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(e);
      }
    }

    /** Sends it like the script that keeps what is being typed; the page that is open stays. */
    HttpResponse<String> autosaves() {
      try {
        return client.send(request(autosave, null, null).build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
      } catch (IOException e) {
        throw new IllegalStateException(e);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(e);
      }
    }

    /** Browsers send every line end as CRLF. */
    private static String lines(String typed) {
      return typed.replace("\r\n", "\n").replace("\r", "\n").replace("\n", "\r\n");
    }

    private static void part(ByteArrayOutputStream body, String boundary, String name, String fileName, byte[] content) {
      var head = "--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + name + "\""
          + (fileName == null ? "" : "; filename=\"" + fileName + "\"\r\nContent-Type: application/octet-stream") + "\r\n\r\n";
      body.writeBytes(head.getBytes(StandardCharsets.UTF_8));
      body.writeBytes(content);
      body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
    }
  }
}
