package gov.nyc.schools.spotlight.mail;

/**
 * Someone needs a new link in place of {@code link}. The room that owns the purpose listens (with {@code @EventListener}, inside the
 * same transaction), and if there is still something to do issues a new link and posts it to the address on record.
 */
public record FreshLinkWanted(PersonalLink link, Reason reason) {

  /** Why a new link is wanted. */
  public enum Reason {
    /** Five wrong codes locked the old one. */
    LOCKED,
    /** The holder of an expired or superseded link asked for it. */
    ASKED
  }

  /** A happening's key for the {@link Letter} that carries the new link: one letter for each old link. */
  public String event() {
    return "fresh-link:" + link.id();
  }
}
