package gov.nyc.schools.spotlight.mail;

import java.util.UUID;
import org.jsoup.Jsoup;
import org.springframework.stereotype.Service;

/** Shows staff a letter as it would leave now. Nothing is stored or sent; links that it needs may be {@link LinkId#NONE}. */
@Service
public class LetterPreview {

  private final LetterRenderer renderer;

  LetterPreview(LetterRenderer renderer) {
    this.renderer = renderer;
  }

  /**
   * A letter as it is read.
   *
   * @param text with "[personal link]" and "[code]" in place of secrets
   * @param html the same as a page of its own, whose links lead nowhere; show it in a frame only, see {@link LetterFrame}
   */
  public record Shown(String subject, String text, String html) {}

  /** @throws RuntimeException when the template is missing or broken, or a text is missing */
  public Shown of(Letter letter) {
    var id = UUID.randomUUID();
    var written = renderer.render(id, letter, null);
    return new Shown(written.subject(), MailLog.unflowed(Placeholders.mask(written.text(), id)), unlinked(Placeholders.mask(written.html(), id)));
  }

  private static String unlinked(String html) {
    var page = Jsoup.parse(html);
    page.outputSettings().prettyPrint(false);
    page.select("a[href]").removeAttr("href");
    return page.outerHtml();
  }
}
