package gov.nyc.schools.spotlight.site;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The first page: what a nomination is, and the way into one. */
@Controller
class FrontPage {

  @GetMapping("/")
  String show() {
    return "site/front";
  }
}
