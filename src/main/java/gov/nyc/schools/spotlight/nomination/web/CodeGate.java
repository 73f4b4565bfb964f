package gov.nyc.schools.spotlight.nomination.web;

import gov.nyc.schools.spotlight.mail.LinkPages;
import gov.nyc.schools.spotlight.mail.PersonalLink;
import gov.nyc.schools.spotlight.mail.PersonalLinks;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Component;

/** Stands before every act by link: the page must have been shown to this browser, and the mailed code must be right. */
@Component
class CodeGate {

  /** The name of the field with the code; the underscore keeps it out of forms. */
  static final String CODE = "_code";

  /** Somebody was faster with the same link: its page says what came of it. */
  static final String CLOSED = "nomination.code.closed";

  private final LinkPages pages;
  private final PersonalLinks links;

  CodeGate(LinkPages pages, PersonalLinks links) {
    this.pages = pages;
    this.links = links;
  }

  /**
   * Checks nonce and code; a wrong code counts.
   *
   * @return null when the way is free, else the bundle key that says why not
   */
  String refusal(PersonalLink link, HttpServletRequest request) {
    if (!pages.isFromShownPage(link, request)) {
      return "nomination.code.again";
    }
    if (!link.withCode()) {
      return null;
    }
    var typed = request.getParameter(CODE);
    if (typed == null || typed.isBlank()) {
      return "nomination.code.missing";
    }
    return switch (links.checkCode(link.id(), typed)) {
      case RIGHT -> null;
      case WRONG -> "nomination.code.wrong";
      case LOCKED -> "nomination.code.locked";
      case CLOSED -> CLOSED;
    };
  }
}
