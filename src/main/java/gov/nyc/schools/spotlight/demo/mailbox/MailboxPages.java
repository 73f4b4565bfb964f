package gov.nyc.schools.spotlight.demo.mailbox;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The mail of everybody, in the local default: whom mail went to, what they got, and an answer in their name. */
@Controller
@Profile("local")
@RequestMapping("/local/mailbox")
class MailboxPages {

  private static final int BOXES_A_PAGE = 50;
  private static final int MAILS_A_PAGE = 20;

  /** The policy of all pages, and a frame for the mail. */
  private static final String AROUND_MAIL = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
      + "font-src 'self'; connect-src 'self'; frame-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

  /** A mail may look as it likes, and that is all; its links lead away from the frame. */
  private static final String INSIDE_MAIL = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; form-action 'none'; "
      + "base-uri 'none'; frame-ancestors 'self'; sandbox allow-popups allow-popups-to-escape-sandbox "
      + "allow-top-navigation-by-user-activation";

  private final MailFolder folder;
  private final Replies replies;

  MailboxPages(MailFolder folder, Replies replies) {
    this.folder = folder;
    this.replies = replies;
  }

  @GetMapping
  String everybodys(@RequestParam(defaultValue = "1") int page, Model model) {
    model.addAttribute("mails", Page.of(folder.newestFirst(null), page, MAILS_A_PAGE));
    return "demo/everybodys";
  }

  @GetMapping("/people")
  String boxes(@RequestParam(defaultValue = "1") int page, Model model) {
    model.addAttribute("boxes", Page.of(Mailbox.of(folder.newestFirst(null)), page, BOXES_A_PAGE));
    return "demo/people";
  }

  @GetMapping("/of")
  String mails(@RequestParam String address, @RequestParam(defaultValue = "1") int page, Model model) {
    String recipient = address.toLowerCase(Locale.ROOT);
    Page<KeptMail> mails = Page.of(folder.newestFirst(recipient), page, MAILS_A_PAGE);
    model.addAttribute("address", recipient);
    model.addAttribute("name", mails.rows().stream().map(KeptMail::name).findFirst().orElse(recipient));
    model.addAttribute("mails", mails);
    return "demo/mails";
  }

  @GetMapping("/mail/{id}")
  String mail(@PathVariable String id, @RequestParam(defaultValue = "false") boolean answered, Model model,
      HttpServletResponse response) throws IOException, MessagingException {
    KeptMail mail = find(id);
    MimeMessage content = folder.read(mail);
    response.setHeader("Content-Security-Policy", AROUND_MAIL);
    model.addAttribute("shown", ShownMail.of(mail, content));
    model.addAttribute("replyTo", Replies.address(content));
    model.addAttribute("reply", Replies.quoted(content));
    model.addAttribute("key", UUID.randomUUID());
    model.addAttribute("answered", answered);
    return "demo/mail";
  }

  @GetMapping("/mail/{id}/html")
  ResponseEntity<String> html(@PathVariable String id) throws IOException {
    String html = MailText.first(folder.read(find(id)), "text/html").orElseThrow(MailboxPages::notFound);
    Document page = Jsoup.parse(html);
    page.outputSettings().prettyPrint(false);
    page.head().prependElement("base").attr("target", "_top");
    return ResponseEntity.ok().contentType(new MediaType(MediaType.TEXT_HTML, java.nio.charset.StandardCharsets.UTF_8))
        .header("Content-Security-Policy", INSIDE_MAIL).body(page.outerHtml());
  }

  @PostMapping("/mail/{id}/reply")
  String reply(@PathVariable String id, @RequestParam UUID key, @RequestParam String text)
      throws IOException, MessagingException {
    KeptMail mail = find(id);
    replies.send(mail, folder.read(mail), key, text);
    return "redirect:/local/mailbox/mail/{id}?answered=true";
  }

  private KeptMail find(String id) {
    return folder.find(id).orElseThrow(MailboxPages::notFound);
  }

  private static ResponseStatusException notFound() {
    return new ResponseStatusException(HttpStatus.NOT_FOUND);
  }
}
