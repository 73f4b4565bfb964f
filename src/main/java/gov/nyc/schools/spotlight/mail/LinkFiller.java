package gov.nyc.schools.spotlight.mail;

import java.net.URI;
import java.security.MessageDigest;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Puts the secrets of personal links into a letter at the moment of sending; nothing of it is stored. */
@Component
class LinkFiller {

  private final JdbcClient jdbc;
  private final LinkSecrets secrets;
  private final URI baseUrl;

  LinkFiller(JdbcClient jdbc, LinkSecrets secrets, @Value("${tracker.base-url}") URI baseUrl) {
    this.jdbc = jdbc;
    this.secrets = secrets;
    this.baseUrl = MailProperties.checked(baseUrl);
  }

  /** @throws KeyChanged when the key is another one than the link was issued with: the mail would carry a dead link */
  String fill(QueuedLetter letter, String rendered) {
    return Placeholders.fill(rendered, letter.id(), name -> address(letter.letter().links().get(name)),
        name -> secrets.code(letter.letter().links().get(name)));
  }

  private String address(LinkId id) {
    String token = secrets.token(id);
    record Issued(String path, byte[] hash) {}
    Issued issued = jdbc.sql("select path, secret_hash from personal_link where id = :id").param("id", id.value())
        .query((row, n) -> new Issued(row.getString("path"), row.getBytes("secret_hash"))).single();
    if (!MessageDigest.isEqual(issued.hash(), LinkSecrets.hash(token))) {
      throw new KeyChanged(id.value());
    }
    return baseUrl + issued.path().replace("{token}", token);
  }

  /** The key of personal links was changed after this link was issued. */
  static class KeyChanged extends RuntimeException {
    KeyChanged(UUID link) {
      super("The key of personal links has changed since link " + link + " was issued; ask for a fresh link.");
    }
  }
}
