package gov.nyc.schools.spotlight.mail;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jsoup.nodes.Document;

/** Writes the styles into the elements, because mail programs drop style sheets; templates stay plain HTML. */
final class MailStyles {

  private static final String FONT = "font-family:'Public Sans',-apple-system,'Segoe UI',Roboto,Helvetica,Arial,sans-serif;";
  private static final Map<String, String> STYLES = new LinkedHashMap<>();

  static {
    STYLES.put("body", "margin:0;padding:0;background-color:#f0f2f5;" + FONT);
    STYLES.put("table.outer", "width:100%;background-color:#f0f2f5;border-collapse:collapse;");
    STYLES.put("td.frame", "padding:16px 8px;");
    STYLES.put("table.sheet", "width:100%;max-width:600px;margin:0 auto;background-color:#ffffff;border-collapse:collapse;");
    STYLES.put("td.brand", "padding:16px 24px;border-top:6px solid #162e51;font-size:14px;line-height:20px;color:#162e51;font-weight:bold;" + FONT);
    STYLES.put("td.content", "padding:0 24px 16px;color:#1b1b1b;font-size:16px;line-height:24px;" + FONT);
    STYLES.put("td.foot", "padding:16px 24px 20px;border-top:1px solid #dfe1e2;color:#565c65;font-size:13px;line-height:20px;" + FONT);
    STYLES.put("td.content h1", "margin:8px 0 16px;font-size:24px;line-height:30px;font-weight:bold;color:#1b1b1b;");
    STYLES.put("td.content h2", "margin:24px 0 8px;font-size:18px;line-height:24px;font-weight:bold;color:#1b1b1b;");
    STYLES.put("td.content p", "margin:0 0 16px;");
    STYLES.put("td.foot p", "margin:0 0 8px;");
    STYLES.put("td.content ul, td.content ol", "margin:0 0 16px;padding:0 0 0 24px;");
    STYLES.put("td.content li", "margin:0 0 4px;");
    STYLES.put("a", "color:#005ea2;word-break:break-word;overflow-wrap:anywhere;");
    STYLES.put("p.action", "margin:24px 0 8px;");
    STYLES.put("a.button", "display:inline-block;padding:12px 20px;background-color:#005ea2;color:#ffffff;font-weight:bold;text-decoration:none;border-radius:4px;");
    STYLES.put("p.plain-link", "margin:0 0 24px;font-size:13px;line-height:20px;color:#565c65;word-break:break-all;overflow-wrap:anywhere;");
    STYLES.put("p.code", "margin:0 0 24px;padding:12px 16px;background-color:#f0f2f5;color:#1b1b1b;");
    STYLES.put("p.code strong", "font-family:'Roboto Mono',Menlo,Consolas,monospace;font-size:22px;letter-spacing:3px;white-space:nowrap;");
    STYLES.put("blockquote.typed", "margin:0 0 16px;padding:4px 0 4px 16px;border-left:4px solid #a9aeb1;color:#1b1b1b;overflow-wrap:anywhere;");
    STYLES.put("div.next", "margin:24px 0 16px;padding:16px 16px 1px;background-color:#e7f2f5;color:#1b1b1b;border-left:4px solid #00a0d1;");
    STYLES.put("div.preface", "margin:0 0 24px;padding:16px 16px 1px;background-color:#faf3d1;color:#1b1b1b;border-left:4px solid #ffbe2e;");
    STYLES.put("table.facts", "width:100%;margin:0 0 16px;border-collapse:collapse;");
    STYLES.put("table.facts th", "padding:8px 16px 8px 0;text-align:left;vertical-align:top;width:32%;font-weight:bold;border-bottom:1px solid #dfe1e2;font-size:15px;");
    STYLES.put("table.facts td", "padding:8px 0;vertical-align:top;border-bottom:1px solid #dfe1e2;font-size:15px;overflow-wrap:anywhere;");
  }

  private MailStyles() {}

  static void writeInto(Document document) {
    STYLES.forEach((selector, style) ->
        document.select(selector).forEach(element -> element.attr("style", element.attr("style") + style)));
  }
}
