package gov.nyc.schools.spotlight.nomination.draft;

import gov.nyc.schools.spotlight.mail.DerivedSecrets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/**
 * Gives each page that begins a draft a key of its own: pressing its button twice, or once more after going back, leads to one draft.
 * The key alone opens nothing; the draft's address is derived from it here.
 */
@Component
class DraftKeys {

  /** Whoever goes back to a page of yesterday begins something new. */
  private static final Duration LIFE = Duration.ofHours(12);
  private static final Pattern FORM = Pattern.compile("(d[\\w-]{32})\\.(\\d{10,11})\\.([a-z2-7]{32})");

  private final DerivedSecrets secrets;
  private final Clock clock;

  DraftKeys(DerivedSecrets secrets, Clock clock) {
    this.secrets = secrets;
    this.clock = clock;
  }

  String mint(Door door) {
    var text = DraftToken.random().value() + "." + clock.instant().getEpochSecond();
    return text + "." + signature(door, text);
  }

  /** The secret of the draft that this page begins; nothing for a key that isn't ours, is another door's, or is too old. */
  Optional<DraftToken> token(Door door, String key) {
    var parts = FORM.matcher(key == null ? "" : key);
    if (!parts.matches()) {
      return Optional.empty();
    }
    var text = parts.group(1) + "." + parts.group(2);
    boolean ours = MessageDigest.isEqual(signature(door, text).getBytes(), parts.group(3).getBytes());
    boolean fresh = clock.instant().isBefore(Instant.ofEpochSecond(Long.parseLong(parts.group(2))).plus(LIFE));
    return ours && fresh ? Optional.of(new DraftToken("d" + secrets.of("draft", text))) : Optional.empty();
  }

  private String signature(Door door, String text) {
    return secrets.of("draft-key", door + "." + text);
  }
}
