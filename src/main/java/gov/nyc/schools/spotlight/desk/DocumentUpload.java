package gov.nyc.schools.spotlight.desk;

import gov.nyc.schools.spotlight.casefile.RefusedDocument;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Takes a file on the case page. */
@Controller
class DocumentUpload {

  private final AddingFiles adding;
  private final MessageSource messages;

  DocumentUpload(AddingFiles adding, MessageSource messages) {
    this.adding = adding;
    this.messages = messages;
  }

  @PostMapping("/cases/{number}/documents")
  String add(@PathVariable String number, @RequestParam MultipartFile file, Locale locale, RedirectAttributes redirect)
      throws IOException {
    String kind = "success";
    String text = "desk.files.added";
    try {
      adding.add(number, file.getOriginalFilename(), file.getBytes());
    } catch (RefusedDocument refused) {
      kind = "error";
      text = "casefile.document.refused." + refused.reason();
    }
    redirect.addFlashAttribute("flash", Map.of("kind", kind, "text", messages.getMessage(text, null, locale)));
    return "redirect:/cases/" + number + "#files";
  }
}
