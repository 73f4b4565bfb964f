package gov.nyc.schools.spotlight.casefile.scan;

import gov.nyc.schools.spotlight.casefile.RefusedDocument;
import gov.nyc.schools.spotlight.casefile.VirusScanner;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Speaks with clamd, the daemon of ClamAV, by its own protocol (clamd(8)): a command that ends with a zero byte, for {@code INSTREAM}
 * chunks that each begin with their length in four bytes, a chunk of length zero, and one line of answer. One connection a question.
 */
class Clamd implements VirusScanner {

  private static final Logger LOG = LoggerFactory.getLogger(Clamd.class);
  private static final Pattern ADDRESS = Pattern.compile("(.+):(\\d{1,5})");
  private static final int CHUNK = 64 * 1024;
  private static final int CONNECTING = 2_000;

  private interface Question {
    void ask(DataOutputStream out) throws IOException;
  }

  private final String host;
  private final int port;
  private final int patience;

  /**
   * @param address {@code host:port}
   * @param patience how long to wait for what it says of a file
   * @throws IllegalArgumentException when the address is written in another way
   */
  Clamd(String address, Duration patience) {
    var parts = ADDRESS.matcher(address);
    if (!parts.matches() || Integer.parseInt(parts.group(2)) > 65_535) {
      throw new IllegalArgumentException("tracker.scanner.address must be host:port of a clamd, such as clamd:3310, or empty: " + address);
    }
    this.host = parts.group(1);
    this.port = Integer.parseInt(parts.group(2));
    this.patience = Math.toIntExact(patience.toMillis());
  }

  @Override
  public void check(byte[] content) {
    var answer = answer(patience, out -> {
      command(out, "INSTREAM");
      for (int from = 0; from < content.length; from += CHUNK) {
        int length = Math.min(CHUNK, content.length - from);
        out.writeInt(length);
        out.write(content, from, length);
      }
      out.writeInt(0);
    });
    if (answer.endsWith(" FOUND")) {
      LOG.warn("A file was refused by the virus scanner: {}", answer);
      throw new RefusedDocument("infected");
    }
    if (!answer.endsWith(": OK")) {
      LOG.warn("No file is taken, the virus scanner at {}:{} does not answer as it should: {}", host, port, answer);
      throw new RefusedDocument("unscanned");
    }
  }

  @Override
  public State state() {
    return answer(CONNECTING, out -> command(out, "PING")).equals("PONG") ? State.ON : State.UNREACHABLE;
  }

  private static void command(DataOutputStream out, String word) throws IOException {
    out.write(("z" + word + "\0").getBytes(StandardCharsets.US_ASCII));
  }

  /** What it says, without the zero byte at the end; why nobody does, when it can't be reached. */
  private String answer(int patience, Question question) {
    try (var socket = new Socket()) {
      socket.connect(new InetSocketAddress(host, port), CONNECTING);
      socket.setSoTimeout(patience);
      var out = new DataOutputStream(socket.getOutputStream());
      question.ask(out);
      out.flush();
      return new String(socket.getInputStream().readNBytes(1_000), StandardCharsets.UTF_8).replace("\0", "").strip();
    } catch (IOException unreachable) {
      return String.valueOf(unreachable.getMessage());
    }
  }
}
