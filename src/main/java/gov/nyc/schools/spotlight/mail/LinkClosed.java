package gov.nyc.schools.spotlight.mail;

/** A page was asked for by a link that doesn't open it (any more). It is answered with a page that says why (mail rule 12). */
public class LinkClosed extends RuntimeException {

  private final transient PersonalLink link;

  /** @param link null when there is none with this token */
  public LinkClosed(PersonalLink link) {
    super(link == null ? "unknown link" : "link " + link.id() + " is " + link.state(), null, false, false);
    this.link = link;
  }

  /** The link, or null when there is none with this token. */
  public PersonalLink link() {
    return link;
  }
}
