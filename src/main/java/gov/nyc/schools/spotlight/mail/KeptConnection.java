package gov.nyc.schools.spotlight.mail;

import jakarta.mail.Address;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Transport;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/**
 * Sends one mail after another over the same connection: greeting the mail server takes longer than handing it a mail. One round of the
 * dispatcher has one; it is for one thread. After a refusal the next mail begins on a new connection.
 */
final class KeptConnection extends JavaMailSenderImpl implements AutoCloseable {

  private Transport open;

  /** @param server how to reach the mail server */
  KeptConnection(JavaMailSenderImpl server) {
    setSession(server.getSession());
    setProtocol(server.getProtocol());
    setHost(server.getHost());
    setPort(server.getPort());
    setUsername(server.getUsername());
    setPassword(server.getPassword());
  }

  @Override
  protected Transport connectTransport() throws MessagingException {
    if (open == null || !open.isConnected()) {
      open = super.connectTransport();
    }
    return new Lent();
  }

  @Override
  public void close() {
    if (open != null) {
      try {
        open.close();
      } catch (MessagingException gone) {
        // whatever was handed over was acknowledged before
      }
      open = null;
    }
  }

  /** What the framework closes after each mail; the connection stays. */
  private final class Lent extends Transport {

    Lent() {
      super(KeptConnection.this.getSession(), null);
    }

    @Override
    public boolean isConnected() {
      return true;
    }

    @Override
    public void sendMessage(Message message, Address[] recipients) throws MessagingException {
      try {
        open.sendMessage(message, recipients);
      } catch (MessagingException refused) {
        KeptConnection.this.close();
        throw refused;
      }
    }

    @Override
    public void close() {
      // at the end of the round
    }
  }
}
