package gov.nyc.schools.spotlight.desk;

import gov.nyc.schools.spotlight.casefile.VirusScanner;
import gov.nyc.schools.spotlight.desk.DeskPolicy.Action;
import gov.nyc.schools.spotlight.people.CurrentPerson;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Tells operators in words what is configured and what is not, and whether it can be reached. */
@Controller
class OperationsPage {

  /**
   * One thing that the tracker works with.
   *
   * @param key its texts are {@code desk.operations.<key>} and {@code desk.operations.<key>.<state>}
   * @param state {@code on}, {@code off}, {@code unreachable}, or {@code plain}: in use, but not encrypted
   * @param value what it is configured with, never a secret; may be empty
   */
  record Part(String key, String state, String value) {

    /** The kind of tag that the state gets. */
    public String kind() {
      return switch (state) {
        case "on" -> "good";
        case "off", "plain" -> "waiting";
        default -> "bad";
      };
    }
  }

  private final CurrentPerson current;
  private final VirusScanner scanner;
  private final String scannerAddress;
  private final String mailHost;
  private final int mailPort;
  private final String baseUrl;

  OperationsPage(CurrentPerson current, VirusScanner scanner, @Value("${tracker.scanner.address:}") String scannerAddress,
      @Value("${spring.mail.host:}") String mailHost, @Value("${spring.mail.port:25}") int mailPort, @Value("${tracker.base-url}") String baseUrl) {
    this.current = current;
    this.scanner = scanner;
    this.scannerAddress = scannerAddress;
    this.mailHost = mailHost;
    this.mailPort = mailPort;
    this.baseUrl = baseUrl;
  }

  @GetMapping("/operations")
  String operations(Model model) {
    current.requireAny(Action.READ_OPERATIONS.roles());
    model.addAttribute("parts", List.of(
        new Part("scanner", switch (scanner.state()) {
          case ON -> "on";
          case OFF -> "off";
          case UNREACHABLE -> "unreachable";
        }, scannerAddress),
        new Part("mail", mailHost.isBlank() ? "off" : "on", mailHost.isBlank() ? "" : mailHost + ":" + mailPort),
        new Part("address", baseUrl.startsWith("https://") ? "on" : "plain", baseUrl)));
    return "desk/operations";
  }
}
