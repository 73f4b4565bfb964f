package gov.nyc.schools.spotlight.demo.mailbox;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.context.annotation.Profile;

/**
 * Knows the mails that were sent from the mailbox page by a secret header and writes on them the result of an authentication
 * (RFC 8601), as a real receiving server does; on all others it removes results in its own name. Only the local default trusts
 * that name.
 */
@Component
@Profile("local")
class TrustedSender {

  /** The name that the result is given under. */
  static final String AUTHENTICATION_SERVER = "mailbox.local";

  private static final String MARK = "X-Local-Mailbox";
  private static final String RESULTS = "Authentication-Results";

  private final String secret = UUID.randomUUID().toString();

  void mark(MimeMessage mail) throws MessagingException {
    mail.setHeader(MARK, secret);
  }

  void stamp(MimeMessage mail) throws MessagingException {
    boolean ours = secret.equals(mail.getHeader(MARK, null));
    mail.removeHeader(MARK);
    String[] claimed = mail.getHeader(RESULTS);
    if (claimed != null) {
      mail.removeHeader(RESULTS);
      for (String result : claimed) {
        if (!result.strip().toLowerCase(java.util.Locale.ROOT).startsWith(AUTHENTICATION_SERVER)) {
          mail.addHeader(RESULTS, result);
        }
      }
    }
    Address[] from = mail.getFrom();
    if (ours && from != null && from.length == 1 && from[0] instanceof InternetAddress address) {
      String domain = address.getAddress().substring(address.getAddress().lastIndexOf('@') + 1);
      mail.addHeader(RESULTS, AUTHENTICATION_SERVER + "; dmarc=pass header.from=" + domain);
    }
  }
}
