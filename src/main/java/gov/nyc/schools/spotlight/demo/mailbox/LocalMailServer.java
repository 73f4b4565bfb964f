package gov.nyc.schools.spotlight.demo.mailbox;

import com.icegreen.greenmail.mail.MailAddress;
import com.icegreen.greenmail.mail.MovingMessage;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.user.UserException;
import com.icegreen.greenmail.user.UserManager;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * A mail server for every address there is, reachable from this machine alone: SMTP to send, IMAP to read (user and password are
 * the address). It says OK to a mail only when the mail is on the disk; what was kept before is in its boxes again after a start.
 */
class LocalMailServer implements AutoCloseable {

  private static final ServerSetup[] FREE_PORTS = {
      new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP), new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP)};

  private final MailFolder folder;
  private final TrustedSender trusted;
  private final GreenMail server = new GreenMail(FREE_PORTS);

  LocalMailServer(MailFolder folder, TrustedSender trusted) {
    this.folder = folder;
    this.trusted = trusted;
    server.getUserManager().setMessageDeliveryHandler(this::receive);
    server.start();
    fillBoxes();
  }

  int smtpPort() {
    return server.getSmtp().getPort();
  }

  int imapPort() {
    return server.getImap().getPort();
  }

  @Override
  public void close() {
    server.stop();
  }

  private GreenMailUser receive(MovingMessage mail, MailAddress recipient) throws MessagingException, UserException {
    try {
      trusted.stamp(mail.getMessage());
      folder.keep(recipient.getEmail(), mail.getMessage());
      return box(recipient.getEmail());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void fillBoxes() {
    List<KeptMail> newestFirst = folder.newestFirst(null);
    for (int i = newestFirst.size() - 1; i >= 0; i--) {
      KeptMail mail = newestFirst.get(i);
      try {
        MimeMessage content = folder.read(mail);
        box(mail.recipient()).deliver(content);
      } catch (IOException | UserException e) {
        throw new IllegalStateException("The kept mail " + mail.id() + " can't be read.", e);
      }
    }
  }

  private synchronized GreenMailUser box(String address) throws UserException {
    UserManager users = server.getUserManager();
    GreenMailUser user = users.getUserByEmail(address);
    return user == null ? users.createUser(address, address, address) : user;
  }
}
