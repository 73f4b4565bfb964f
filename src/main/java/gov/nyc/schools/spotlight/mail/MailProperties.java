package gov.nyc.schools.spotlight.mail;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How mail leaves.
 *
 * @param from address of the sender
 * @param fromName name of the sender as mail programs show it
 * @param replyTo where answers of people go; empty: the sender's address
 * @param dispatch whether this node sends mail by itself
 * @param quietHours whether mail that can wait is held at night and on weekends
 * @param linkKey secret of 32 characters or more from which personal links are derived
 * @param linkKeyFile file with such a secret, made when it is missing; for one machine alone
 * @param unconfirmedPerDay mails to an address that a stranger typed, in 24 hours
 */
@ConfigurationProperties("tracker.mail")
record MailProperties(@DefaultValue("spotlight@localhost") String from, @DefaultValue("Innovation Spotlight") String fromName,
    String replyTo, @DefaultValue("true") boolean dispatch, @DefaultValue("true") boolean quietHours, String linkKey,
    String linkKeyFile, @DefaultValue("6") int unconfirmedPerDay) {

  /** The right side of our Message-IDs. */
  String domain() {
    return from.substring(from.indexOf('@') + 1);
  }

  static URI checked(URI baseUrl) {
    if (baseUrl.getScheme() == null || baseUrl.getHost() == null || baseUrl.getPath().endsWith("/")) {
      throw new IllegalArgumentException("tracker.base-url must be an address without a final slash, such as https://host: " + baseUrl);
    }
    return baseUrl;
  }
}
