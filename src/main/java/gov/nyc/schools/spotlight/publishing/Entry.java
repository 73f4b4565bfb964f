package gov.nyc.schools.spotlight.publishing;

import gov.nyc.schools.spotlight.forms.TypedText;
import java.net.URI;
import java.net.URISyntaxException;
import java.text.Normalizer;

/** Reads what was typed into the pages of this module. */
final class Entry {

  static final String CHOOSE = "publishing.refused.choose";

  private static final int LONGEST_LINK = 500;

  private Entry() {}

  /**
   * A line that must be there.
   *
   * @throws RefusedEntry when it is blank, longer than {@code longest}, or holds what can't be kept
   */
  static String line(String field, String typed, int longest) {
    var text = text(field, typed, longest);
    if (text.isEmpty()) {
      throw new RefusedEntry(field, "publishing.refused.empty");
    }
    if (text.indexOf('\n') >= 0) {
      throw new RefusedEntry(field, "forms.error.oneLine");
    }
    return text;
  }

  /** A text that may be empty, without white space around it. */
  static String text(String field, String typed, int longest) {
    var text = new TypedText(typed == null ? "" : typed);
    text.unstorable().ifPresent(character -> {
      throw new RefusedEntry(field, "forms.error.unstorable", character.name(), character.position());
    });
    if (text.length() > longest) {
      throw new RefusedEntry(field, "forms.error.tooLong", longest, text.length(), text.length() - longest);
    }
    return text.blank() ? "" : Normalizer.normalize(text.text(), Normalizer.Form.NFC).strip();
  }

  /** An https address of a host, without a name and password in it, and without the dot that a host's name may end with. */
  static String link(String field, String typed) {
    var text = line(field, typed, LONGEST_LINK);
    try {
      var link = new URI(text.replaceFirst("^(https://[^/?#:]*[^/?#:.])\\.+(?=[/?#:]|$)", "$1"));
      if ("https".equals(link.getScheme()) && link.getHost() != null && link.getRawUserInfo() == null
          && link.toASCIIString().length() <= LONGEST_LINK) {
        return link.toASCIIString();
      }
    } catch (URISyntaxException e) {
      // Said below: it is no address.
    }
    throw new RefusedEntry(field, "publishing.refused.link");
  }
}
